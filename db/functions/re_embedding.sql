-- Changing the embedding model without an outage: the job of kind re_embed.

create or replace function app.finish_re_embedding(job app.jobs) returns void
  language sql volatile
return null;

comment on function app.finish_re_embedding(app.jobs) is 'Search by the new model from now on.';


create or replace function app.stop_re_embedding(job app.jobs, error text) returns void
  language sql volatile
return null;

comment on function app.stop_re_embedding(app.jobs, text) is 'Say why a re_embed job was given up.';


revoke all on function
  app.finish_re_embedding(app.jobs), app.stop_re_embedding(app.jobs, text)
from public, anon, authenticated;
