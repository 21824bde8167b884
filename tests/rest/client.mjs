// postgrest-js as it comes, told what to do in lines of JSON: {url, headers, calls: [[method, …arguments], …]}.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const require = createRequire(`${process.env.REST_CLIENT}/package.json`);
const { PostgrestClient } = require('@supabase/postgrest-js');

for await (const line of createInterface({ input: process.stdin })) {
  const { url, headers, calls } = JSON.parse(line);
  let query = new PostgrestClient(url, { headers });
  for (const [method, ...given] of calls) query = query[method](...given);
  const { data, error, count, status } = await query;
  console.log(JSON.stringify({ data, error, count, status }));
}
