/**
 * Loaded into a program before its own code: ends it at once when the one that started it is gone,
 * however that ended. A killed build would otherwise leave a build that still writes.
 */
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
// Listening must not keep a finished program alive.
process.channel?.unref();
