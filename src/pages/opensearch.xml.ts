/** OpenSearch description: lets a browser add the handbook as a search engine. */
import type { APIRoute } from 'astro';
import { project } from '../project/project.ts';

export const GET: APIRoute = () => {
  const home = new URL(project.base, project.site).href;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>ML Handbook</ShortName>
  <Description>${project.title}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="${home}search/?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(xml, {
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  });
};
