/** Looks of the console. It is a tool for developers, so plain: system font, strong contrast, works at 320 px. */
export const style = `
:root { color-scheme: light; --ink: #17252b; --soft: #55666e; --line: #c5d0d4; --main: #0b5d66; --paper: #fff; --wash: #f1f6f7; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
header { background: var(--main); color: #fff; padding: .75rem 1rem; }
header a { color: #fff; margin-right: 1rem; }
header nav { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; }
.skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
.time { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; padding: .5rem 1rem; background: var(--wash); border-bottom: 1px solid var(--line); }
.time form { display: inline; }
main { max-width: 75rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: .5rem 0 1rem; } h2 { font-size: 1.2rem; margin: 1.5rem 0 .5rem; }
a { color: var(--main); } a:focus-visible, button:focus-visible, input:focus-visible, [tabindex]:focus-visible { outline: 3px solid #b15c00; outline-offset: 2px; }
header a:focus-visible { outline-color: #ffd166; }
button { font: inherit; padding: .3rem .75rem; min-height: 2rem; border: 1px solid var(--main); border-radius: 4px; background: #fff; color: var(--main); cursor: pointer; }
button:hover { background: var(--main); color: #fff; }
input { font: inherit; padding: .25rem .5rem; border: 1px solid var(--soft); border-radius: 4px; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); } th { background: var(--wash); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0; } dt { color: var(--soft); } dd { margin: 0; }
pre { white-space: pre-wrap; background: var(--wash); padding: 1rem; margin: 0; font: 15px/1.5 ui-monospace, monospace; }
iframe { width: 100%; height: 34rem; border: 1px solid var(--line); background: #fff; }
.note { color: var(--soft); } .problem { border-left: 4px solid #b00020; padding: .5rem 1rem; background: #fdf0f0; }
svg text { font: 13px system-ui, sans-serif; fill: var(--ink); } svg .back { font-size: 10px; fill: var(--soft); }
svg rect { fill: #fff; stroke: var(--soft); } svg .visited rect { fill: #d5ebe9; } svg .current rect { fill: var(--main); stroke: var(--ink); stroke-width: 3; } svg .current text { fill: #fff; font-weight: 600; }
svg .count { font-weight: 700; font-size: 15px; fill: var(--main); }
figure { margin: 0; } .legend, .inline { list-style: none; padding: 0; margin: .5rem 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
.number, .figures td, .figures th:not(:first-child) { text-align: right; } tbody th { background: none; font-weight: 600; } summary { cursor: pointer; padding: .5rem 0; color: var(--main); }
svg.chart rect { stroke: none; } svg.chart .grid { stroke: var(--line); stroke-width: 1; } svg.chart .axis { font-size: 12px; fill: var(--soft); }
svg.chart .s0 { fill: #e0a100; } svg.chart .s1 { fill: #b3501f; } svg.chart .s2 { fill: #7fb8bd; } svg.chart .s3 { fill: #0b5d66; } svg.chart .s4 { fill: #7a5195; } svg.chart .s5 { fill: #c5d0d4; }
.timeline { list-style: none; margin: 0; padding: 0 0 0 1rem; border-left: 3px solid var(--main); } .timeline > li { margin: 0 0 .75rem; position: relative; }
.timeline > li::before { content: ''; position: absolute; left: -1.45rem; top: .4rem; width: .7rem; height: .7rem; border-radius: 50%; background: var(--main); border: 2px solid var(--paper); }
.timeline ul { margin: 0; padding-left: 1.1rem; } .timeline .machine { color: var(--soft); }
svg .arrow { fill: none; stroke: var(--line); stroke-width: 1.5; }
.press, .onward { display: inline-block; padding: .6rem 1.1rem; min-height: 2.75rem; border-radius: 4px; background: var(--main); color: #fff; border: 1px solid var(--main); font-weight: 600; text-decoration: none; } .press:hover, .onward:hover { background: var(--ink); color: #fff; }
.tour { font-size: 1.125rem; } .tour main { max-width: 46rem; } .tour .time { padding-left: max(1rem, calc(50% - 22rem)); } .tour header nav { max-width: 44rem; margin: 0 auto; } .tour h2 { margin-top: 0; }
.stops { list-style: none; padding: 0; margin: 1rem 0; } .stops > li { border: 1px solid var(--line); border-radius: 6px; padding: .9rem 1rem; margin: 0 0 .75rem; } .stops > li p:last-child { margin-bottom: 0; }
.stops .now { border: 3px solid var(--main); } .stops .done { background: var(--wash); } .stops .later h2 { margin: 0; font-weight: 400; color: var(--soft); }
.tick { display: inline-block; padding: 0 .5rem; border-radius: 1rem; background: var(--main); color: #fff; font-size: .9rem; font-weight: 600; vertical-align: middle; }
.steps li { margin: 0 0 .4rem; } .stops form { margin: .75rem 0; } .code { font: 700 1.35rem/1 ui-monospace, monospace; letter-spacing: .08em; } .busy::before { content: ''; display: inline-block; width: 1rem; height: 1rem; margin-right: .6rem; border: 3px solid var(--line); border-top-color: var(--main); border-radius: 50%; animation: turn 1s linear infinite; vertical-align: -2px; }
.finish { border-left: 6px solid var(--main); background: var(--wash); padding: .9rem 1rem; margin: 1rem 0; } @keyframes turn { to { transform: rotate(1turn); } } @media (prefers-reduced-motion: reduce) { .busy::before { animation: none; } }
`;
