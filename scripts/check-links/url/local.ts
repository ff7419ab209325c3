/** Hosts that only the author's own machine answers for. */

const LOOPBACK_V4 = /^127(?:\.\d+){3}$/;

/** @param hostname as the URL parser gives it: in lower case, IP addresses in one spelling */
export function isLocalHost(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '');
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '0.0.0.0' ||
    host === '[::1]' ||
    host === '[::]' ||
    LOOPBACK_V4.test(host)
  );
}
