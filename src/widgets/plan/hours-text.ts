/** `45 min`, `1.5 hours`: as plan and path pages say it. */
export function hoursText(minutes: number): string {
  return minutes < 90 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} hours`;
}
