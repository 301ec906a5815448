// Optional: puts the reader at the list of mistakes when a page opens with one. Without scripts the page's title and
// role="alert" tell it.
document.querySelector('.error-summary')?.focus();
