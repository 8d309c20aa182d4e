// How wide a message is, in CSS pixels, and how much of that its pictures may take.

export const MESSAGE_WIDTH = 640;
export const MESSAGE_SIDE = 28;
export const CONTENT_WIDTH = MESSAGE_WIDTH - 2 * MESSAGE_SIDE;
