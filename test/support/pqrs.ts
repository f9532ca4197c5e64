/** The `pqrs` program from its sources. */
import { main } from '@pqrs-kit/connectors';

process.exitCode = await main(process.argv.slice(2));
