/** How large a drawing is shown: numbers only. */

/** Of the size at which its author drew it. */
const most = 6;
const step = 1.25;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The scale at which the whole drawing just fits. */
export const fitting = (drawing: Size, room: Size): number =>
  Math.min(room.width / drawing.width, room.height / drawing.height, most);

/** At first: as large as the room allows, and never smaller than it was drawn, so that its words can be read. */
export const first = (drawing: Size, room: Size): number => Math.max(fitting(drawing, room), 1);

/** Some steps larger, or smaller below zero, between the whole drawing and six times its size. */
export function stepped(scale: number, steps: number, drawing: Size, room: Size): number {
  const least = Math.min(fitting(drawing, room), 1);
  return Math.min(Math.max(scale * step ** steps, least), most);
}
