/** Looks of the issuer's page: a tool beside the product, so plain. */
export const style = `
* { box-sizing: border-box; }
body { margin: 0; color: #17252b; background: #fff; font: 16px/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
main { max-width: 46rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
a { color: #0b5d66; } a:focus-visible, button:focus-visible { outline: 3px solid #b15c00; outline-offset: 2px; }
button { font: inherit; padding: .6rem 1.1rem; min-height: 2.75rem; border-radius: 4px; border: 1px solid #0b5d66; background: #fff; color: #0b5d66; cursor: pointer; }
button.press, a.press { display: inline-block; background: #0b5d66; color: #fff; font-weight: 600; text-decoration: none; padding: .6rem 1.1rem; border-radius: 4px; }
.staff { list-style: none; padding: 0; } .staff li { border: 1px solid #c5d0d4; border-radius: 6px; padding: .9rem 1rem; margin: 0 0 .75rem; } .staff p { margin: .5rem 0 0; }
`;
