// Loaded into Azurite's process before Azurite itself.
//
// Its standard input is a pipe that its parent holds open. The pipe ends when the parent closes it or dies in any way,
// kill -9 included: then Azurite writes its files and ends. No Azurite is ever left behind.
//
// Signals are ignored: Ctrl-C reaches every process of the terminal, and the parent still needs its storage
// to finish what it has in hand.
'use strict';

const ignored = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const ignore = () => {};

for (const signal of ignored) process.on(signal, ignore);
process.on('newListener', (name, listener) => {
  if (ignored.includes(name)) setImmediate(() => process.removeListener(name, listener));
});

process.stdin.resume();
for (const ending of ['end', 'error']) {
  process.stdin.once(ending, () => {
    // Azurite's own word for an orderly end; while it is still starting nobody listens.
    if (!process.emit('message', 'shutdown')) process.exit(0);
  });
}
// The parent may be gone before this process is; a log line must not become an error then.
for (const stream of [process.stdout, process.stderr]) stream.on('error', ignore);
