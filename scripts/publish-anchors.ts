/** Adds the addresses and heading anchors of the built book to the list of published ones. */
import { publish } from './check-links/book/publish.ts';
import { handbookLinks } from './check-links.config.ts';

publish(await handbookLinks());
