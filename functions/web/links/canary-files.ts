/** Below a canary's own path: what its page loads. */
export const canaryFiles = {
  picture: 'beeld.svg',
  script: 'script.js',
  /** Picture that only the script requests. */
  ran: 'gedraaid.svg',
} as const;

/** A picture of one dot. */
export const canaryPicture = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"></svg>';

/** Shows that the visitor who opened the page runs scripts, and does nothing else. */
export const canaryScript = `new Image().src = document.currentScript.src.replace(/[^/]*$/, '${canaryFiles.ran}');\n`;
