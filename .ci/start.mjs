/** `npm start`: installs and builds where needed, serves, and says the address. */
import { build, give, install } from './lib/prepare.mjs';
import { freePort, serve } from './lib/serve.mjs';

install();
build();
const wanted = Number(process.env.PORT ?? 3000);
if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535) give('PORT must be a number from 1 to 65535.');
const { server, address } = await serve(await freePort(wanted)).catch((error) => give(error.message));
console.log(`Sandtable is at ${address}`);
server.once('exit', (code) => process.exit(code ?? 0));
