/** Calls `act` when the browser has nothing else to do; soon, in a browser that cannot tell. */
export const idle = act => (self.requestIdleCallback ?? setTimeout)(() => act());
