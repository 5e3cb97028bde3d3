/** `npm start`: installs and builds where needed, serves, and says the address. `npm start -- --host <address>` lets other machines in. */
import { parseArgs } from 'node:util';
import { build, give, install } from './lib/prepare.mjs';
import { exitOf, freePort, LOOPBACK, openHostWarning, otherAddresses, serve } from './lib/serve.mjs';

function options() {
  try {
    return parseArgs({ options: { host: { type: 'string', default: LOOPBACK }, port: { type: 'string', default: process.env.PORT ?? '3000' } } }).values;
  } catch (error) {
    return give(`${error.message}\nUsage: npm start [-- --host <address>] [-- --port <number>]`);
  }
}

const { host, port: written } = options();
if (host === '') give('Say which address to listen on after --host, such as 0.0.0.0.');
const wanted = Number(written);
if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535) give('The port must be a number from 1 to 65535.');
install();
await build();
const warning = openHostWarning(host);
if (warning) console.warn(warning);
const port = await freePort(wanted, host).catch((error) => give(error.message));
const { server, address } = await serve(port, { host }).catch((error) => give(error.message));
console.log(`Sandtable is at ${[address, ...otherAddresses(host, port)].join(', ')}`);
server.once('exit', (code, signal) => {
  const exit = exitOf(code, signal);
  // One that ends by itself says why.
  if (code === null && exit !== 0) console.error(`The system ended the server (${signal}). Is there enough memory?`);
  process.exit(exit);
});
