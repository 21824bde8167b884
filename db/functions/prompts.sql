-- Versions, labels, differences and rollback of prompts.
--
--   app.built_in_prompt()                      what answers where no prompt was ever written
--   app.set_prompt(…), app.move_label(…)       the next version; which version does what
--   app.diff_lines(…), app.diff_texts(…)       how one text became another
--   api.prompt_history, api.prompt_labels
--   api.prompt_get, api.prompt_update, api.prompt_history_list, api.prompt_diff
--   api.prompt_rollback, api.prompt_label_set, api.prompt_label_remove
--
-- A version is never edited.  The label production says which one answers, from the next question
-- on: a turn keeps the version that it began with in app.turns.prompt_version.

create or replace function app.built_in_prompt() returns text
  language sql immutable parallel safe
return 'You are a helpful assistant of a support desk. Be brief, exact and friendly.';

comment on function app.built_in_prompt() is
  'The prompt of a chatbot for which none was written: its version 0.';


create or replace trigger never_edited
  before update on app.chatbot_prompt_history
  for each row execute function app.forbid_change();


create or replace function app.move_label(
    organization_id uuid, chatbot_id uuid, label text, version integer
  ) returns void
  language plpgsql volatile
  set search_path = ''
as $$
begin
  insert into app.prompt_labels as l (organization_id, chatbot_id, label, version, updated_by)
  values (move_label.organization_id, move_label.chatbot_id, move_label.label, move_label.version,
          app.current_user_id())
  on conflict on constraint prompt_labels_pkey do update
  set version = excluded.version, updated_by = excluded.updated_by, updated_at = now();
  if move_label.label = 'production' then
    -- Here and nowhere else: the chatbot says itself what it answers with.
    update app.chatbot_instances as b
    set prompt_version = h.version, current_system_prompt = h.prompt_text
    from app.chatbot_prompt_history as h
    where b.organization_id = move_label.organization_id and b.id = move_label.chatbot_id
      and h.organization_id = b.organization_id and h.chatbot_id = b.id
      and h.version = move_label.version;
  end if;
end
$$;

comment on function app.move_label(uuid, uuid, text, integer) is
  $$Let a label be at this version

  label: production or staging.  The caller holds the chatbot's row.$$;


create or replace function app.set_prompt(
    organization_id uuid, chatbot_id uuid, prompt_text text,
    generation_method text default 'manual', generation_metadata jsonb default '{}',
    label text default 'production'
  ) returns integer
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_version integer;
begin
  -- The chatbot's row lock gives the versions their order; only what is read after it counts.
  perform app.lock_chatbot(set_prompt.organization_id, set_prompt.chatbot_id);
  select 1 + coalesce(max(h.version), 0) into v_version
  from app.chatbot_prompt_history as h
  where h.organization_id = set_prompt.organization_id and h.chatbot_id = set_prompt.chatbot_id;
  insert into app.chatbot_prompt_history
    (organization_id, chatbot_id, version, prompt_text, created_by, generation_method, generation_metadata)
  values (set_prompt.organization_id, set_prompt.chatbot_id, v_version, set_prompt.prompt_text,
          app.current_user_id(), set_prompt.generation_method, set_prompt.generation_metadata);
  perform app.move_label(set_prompt.organization_id, set_prompt.chatbot_id, set_prompt.label, v_version);
  return v_version;
end
$$;

comment on function app.set_prompt(uuid, uuid, text, text, jsonb, text) is
  $$Give a chatbot its next system prompt

  generation_method: manual, ai_generated or rollback.  generation_metadata: how it came about; note
  in it is for people.  label: what the new version is for, production or staging.
  Returns the version.  Errors: 404 not_found.$$;


create or replace function app.prompt_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["chatbotId", "version", "systemPrompt", "labels", "isBuiltIn", "generationMethod",
               "generationMetadata", "note", "createdBy", "createdAt"],
  "properties": {
    "chatbotId": {"type": "string", "format": "uuid"},
    "version": {"type": "integer", "minimum": 0},
    "systemPrompt": {"type": "string"},
    "labels": {"type": "array", "items": {"type": "string", "enum": ["production", "staging"]},
               "description": "What this version is for"},
    "isBuiltIn": {"type": "boolean",
                  "description": "Whether nobody wrote it: version 0, of every chatbot"},
    "generationMethod": {"type": "string", "nullable": true,
                         "enum": ["manual", "ai_generated", "rollback"]},
    "generationMetadata": {"type": "object", "properties": {}, "additionalProperties": true},
    "note": {"type": "string", "nullable": true},
    "createdBy": {"type": "string", "format": "uuid", "nullable": true},
    "createdAt": {"type": "string", "format": "date-time", "nullable": true}
  }}'::jsonb;

comment on function app.prompt_schema() is 'The JSON Schema of a version of a prompt.';


create or replace function app.prompt_body(organization_id uuid, chatbot_id uuid, version integer)
  returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
begin
  if prompt_body.version = 0 then
    return jsonb_build_object(
      'chatbotId', prompt_body.chatbot_id, 'version', 0, 'systemPrompt', app.built_in_prompt(),
      'labels', case when exists (
        select from app.prompt_labels as l
        where l.organization_id = prompt_body.organization_id
          and l.chatbot_id = prompt_body.chatbot_id and l.label = 'production')
        then '[]'::jsonb else '["production"]' end,
      'isBuiltIn', true, 'generationMethod', null, 'generationMetadata', '{}'::jsonb, 'note', null,
      'createdBy', null, 'createdAt', null);
  end if;
  return (
    select jsonb_build_object(
      'chatbotId', h.chatbot_id, 'version', h.version, 'systemPrompt', h.prompt_text,
      'labels', array(
        select l.label from app.prompt_labels as l
        where l.organization_id = h.organization_id and l.chatbot_id = h.chatbot_id
          and l.version = h.version
        order by l.label),
      'isBuiltIn', false, 'generationMethod', h.generation_method,
      'generationMetadata', h.generation_metadata - 'note', 'note', h.generation_metadata -> 'note',
      'createdBy', h.created_by, 'createdAt', h.created_at)
    from app.chatbot_prompt_history as h
    where h.organization_id = prompt_body.organization_id and h.chatbot_id = prompt_body.chatbot_id
      and h.version = prompt_body.version);
end
$$;

comment on function app.prompt_body(uuid, uuid, integer) is
  $$A version of a prompt as the API shows one; null where there is none

  version: 0 for the built-in one.$$;


create or replace function app.version_number(value text, name text) returns integer
  language plpgsql immutable
  set search_path = ''
as $$
begin
  if coalesce(version_number.value, '') = '' then
    return null;
  elsif version_number.value !~ '^[0-9]{1,9}$' then
    perform app.fail(400, 'invalid_parameter', format(
      '%s must be a whole number from 0 to 999999999', version_number.name));
  end if;
  return version_number.value::integer;
end
$$;

comment on function app.version_number(text, text) is
  $$A version in the query string as a number; null where it is not there

  Errors: 400 invalid_parameter.$$;


create or replace function app.read_prompt(label text, version integer) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because require_chatbot has decided already who may.
declare
  v_chatbot app.chatbot_instances := app.require_chatbot('prompts.read');
  v_version integer := coalesce(read_prompt.version, case coalesce(read_prompt.label, 'production')
    when 'production' then v_chatbot.prompt_version end);
  v_body    jsonb;
begin
  if v_version is null then
    select l.version into v_version from app.prompt_labels as l
    where l.organization_id = v_chatbot.organization_id and l.chatbot_id = v_chatbot.id
      and l.label = read_prompt.label;
  end if;
  v_body := app.prompt_body(v_chatbot.organization_id, v_chatbot.id, v_version);
  if v_body is null then
    perform app.fail(404, 'not_found', 'The chatbot''s prompt has no such version');
  end if;
  return v_body;
end
$$;

comment on function app.read_prompt(text, integer) is
  $$The prompt of the chatbot of the path

  label: production or staging; version: counts more.  Both null for the one that answers.
  Errors: 401 not_signed_in, 403 forbidden, 404 not_found.$$;


create or replace function api.prompt_get(p_label text default null, p_version text default null)
  returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_label   text := app.query_choice(p_label, 'label', '{production,staging}');
  v_version integer := app.version_number(p_version, 'version');
begin
  perform app.require_chatbot('prompts.read');
  if v_label is not null and v_version is not null then
    perform app.fail(400, 'invalid_parameter', 'label and version may not come together');
  end if;
  return app.read_prompt(v_label, v_version);
end
$$;

comment on function api.prompt_get(text, text) is
  $$Read a chatbot's system prompt

  The one that answers, unless label or version names another.  A chatbot for which none was written
  answers with the built-in one, which is version 0.
  Query: label (production|staging), version integer.  Answer: 200 prompt.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.prompt_update_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["systemPrompt"],
  "properties": {
    "systemPrompt": {"type": "string", "minLength": 1, "maxLength": 100000,
                     "pattern": "[^[:space:]]", "description": "Must not be blank"},
    "label": {"type": "string", "enum": ["production", "staging"]},
    "note": {"type": "string", "nullable": true, "maxLength": 500}
  }}'::jsonb;

comment on function app.prompt_update_schema() is
  'The JSON Schema of a body that writes a prompt; label is production unless said.';


create or replace function app.update_prompt(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the tables; it asks who may.
declare
  v_chatbot app.chatbot_instances := app.require_chatbot('prompts.write');
  v_version integer;
begin
  perform app.check_json(update_prompt.body, app.prompt_update_schema());
  -- A statement of its own, because a stable function does not see what its own statement writes.
  v_version := app.set_prompt(
    v_chatbot.organization_id, v_chatbot.id, update_prompt.body ->> 'systemPrompt', 'manual',
    jsonb_strip_nulls(jsonb_build_object('note', update_prompt.body -> 'note')),
    coalesce(update_prompt.body ->> 'label', 'production'));
  return app.prompt_body(v_chatbot.organization_id, v_chatbot.id, v_version);
end
$$;

comment on function app.update_prompt(jsonb) is
  $$Give the chatbot of the path its next prompt

  body: as app.prompt_update_schema() says.  Errors: 400 invalid_field, missing_field,
  unknown_field, 401 not_signed_in, 403 forbidden, 404 not_found.$$;


create or replace function api.prompt_update(json) returns jsonb
  language sql volatile
return app.update_prompt(app.request_json($1));

comment on function api.prompt_update(json) is
  $$Write a chatbot's system prompt

  Each call makes the next version; none is ever edited.  It answers from the next question on,
  unless label is staging: then it is kept for trying out, and production stays where it was.
  Body: prompt_update.  Answer: 200 prompt.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 not_signed_in,
  session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.list_prompts(page text, page_size text) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, as app.read_prompt.
declare
  v_chatbot app.chatbot_instances := app.require_chatbot('prompts.read');
  v_page    integer := app.page_number(list_prompts.page, 'page', 1, 1000000);
  v_limit   integer := app.page_number(list_prompts.page_size, 'limit', 20, 100);
begin
  return (
    select jsonb_build_object(
      'data', coalesce((
        select jsonb_agg(app.prompt_body(v_chatbot.organization_id, v_chatbot.id, p.version)
                         order by p.version desc)
        from (
          select h.version from app.chatbot_prompt_history as h
          where h.organization_id = v_chatbot.organization_id and h.chatbot_id = v_chatbot.id
          order by h.version desc
          limit v_limit offset (v_page::bigint - 1) * v_limit
        ) as p), '[]'),
      'page', v_page, 'limit', v_limit,
      'total', (
        select count(*) from app.chatbot_prompt_history as h
        where h.organization_id = v_chatbot.organization_id and h.chatbot_id = v_chatbot.id)));
end
$$;

comment on function app.list_prompts(text, text) is
  $$A page of the prompt's versions of the chatbot of the path

  Errors: 400 invalid_parameter, 401 not_signed_in, 403 forbidden, 404 not_found.$$;


create or replace function api.prompt_history_list(
    p_page text default null, p_limit text default null
  )
  returns jsonb
  language sql stable
return app.list_prompts(p_page, p_limit);

comment on function api.prompt_history_list(text, text) is
  $$List the versions of a chatbot's system prompt

  The newest first, each with its labels; without the built-in one.
  Query: page, limit.  Answer: 200 page of prompt.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.diff_lines(old_lines text[], new_lines text[])
  returns table (number integer, kind text, old_line integer, new_line integer, line text)
  language plpgsql immutable
  set search_path = ''
as $$
-- The greedy algorithm of E. Myers, An O(ND) Difference Algorithm and Its Variations (1986), between
-- what both texts begin and end with.
declare
  v_old     integer[];
  v_new     integer[];
  v_olds    integer := cardinality(diff_lines.old_lines);
  v_news    integer := cardinality(diff_lines.new_lines);
  v_head    integer := 0;
  v_tail    integer := 0;
  v_most    integer;
  v_found   integer;
  v_reach   integer[];
  v_trace   integer[] := array[]::integer[];
  v_x       integer;
  v_y       integer;
  v_before  integer;
  v_kinds   text[] := array[]::text[];
  v_kind    text;
begin
  -- Numbers are compared faster than lines.
  select array_agg(n.id order by n.at) filter (where n.side = 1),
         array_agg(n.id order by n.at) filter (where n.side = 2)
  into v_old, v_new
  from (
    select s.side, s.at, dense_rank() over (order by s.line collate "C")::integer as id
    from (
      select 1 as side, o.at, o.line from unnest(diff_lines.old_lines) with ordinality as o (line, at)
      union all
      select 2, w.at, w.line from unnest(diff_lines.new_lines) with ordinality as w (line, at)
    ) as s
  ) as n;
  while v_head < least(v_olds, v_news) and v_old[v_head + 1] = v_new[v_head + 1] loop
    v_head := v_head + 1;
  end loop;
  while v_tail < least(v_olds, v_news) - v_head and v_old[v_olds - v_tail] = v_new[v_news - v_tail] loop
    v_tail := v_tail + 1;
  end loop;
  v_olds := v_olds - v_head - v_tail;
  v_news := v_news - v_head - v_tail;
  -- Texts that differ in more lines have little in common: one replaces the other.  Fewer for long
  -- ones, so that the steps stay a few millions.
  v_most := least(300, 2000000 / greatest(v_olds + v_news, 1));

  -- How far down each diagonal one gets with so many changes; diagonal k is at k + v_most + 2.
  v_reach := array_fill(0, array[2 * v_most + 3]);
  <<changes>>
  for v_changes in 0..least(v_olds + v_news, v_most) loop
    for v_diagonal in -v_changes..v_changes by 2 loop
      if v_diagonal = -v_changes or (
        v_diagonal <> v_changes
        and v_reach[v_diagonal + v_most + 1] < v_reach[v_diagonal + v_most + 3]) then
        v_x := v_reach[v_diagonal + v_most + 3];
      else
        v_x := v_reach[v_diagonal + v_most + 1] + 1;
      end if;
      v_y := v_x - v_diagonal;
      while v_x < v_olds and v_y < v_news
            and v_old[v_head + v_x + 1] = v_new[v_head + v_y + 1] loop
        v_x := v_x + 1;
        v_y := v_y + 1;
      end loop;
      v_reach[v_diagonal + v_most + 2] := v_x;
      v_trace[v_changes * (v_changes + 1) / 2 + (v_diagonal + v_changes) / 2 + 1] := v_x;
      if v_x >= v_olds and v_y >= v_news then
        v_found := v_changes;
        exit changes;
      end if;
    end loop;
  end loop;

  if v_found is null then
    v_kinds := array_fill('insert'::text, array[v_news]) || array_fill('delete'::text, array[v_olds]);
  else
    -- From the end back to the beginning, by the way that was found.
    v_x := v_olds;
    v_y := v_news;
    for v_changes in reverse v_found..1 loop
      if v_x - v_y = -v_changes or (
        v_x - v_y <> v_changes
        and v_trace[v_changes * (v_changes - 1) / 2 + (v_x - v_y - 1 + v_changes - 1) / 2 + 1]
            < v_trace[v_changes * (v_changes - 1) / 2 + (v_x - v_y + 1 + v_changes - 1) / 2 + 1]) then
        v_kind := 'insert';
        v_before := v_trace[v_changes * (v_changes - 1) / 2 + (v_x - v_y + 1 + v_changes - 1) / 2 + 1];
      else
        v_kind := 'delete';
        v_before := v_trace[v_changes * (v_changes - 1) / 2 + (v_x - v_y - 1 + v_changes - 1) / 2 + 1] + 1;
      end if;
      while v_x > v_before loop
        v_kinds := v_kinds || 'equal'::text;
        v_x := v_x - 1;
        v_y := v_y - 1;
      end loop;
      v_kinds := v_kinds || v_kind;
      if v_kind = 'insert' then
        v_y := v_y - 1;
      else
        v_x := v_x - 1;
      end if;
    end loop;
    v_kinds := v_kinds || array_fill('equal'::text, array[v_x]);
  end if;

  return query
    with steps as (
      select s.ordinality as at, s.kind
      from unnest(array_fill('equal'::text, array[v_tail]) || v_kinds
                  || array_fill('equal'::text, array[v_head])) with ordinality as s (kind)
    ), numbered as (
      select s.at, s.kind,
             count(*) filter (where s.kind <> 'insert') over w as old_at,
             count(*) filter (where s.kind <> 'delete') over w as new_at,
             count(*) filter (where s.kind = 'equal') over w
               - case s.kind when 'equal' then 1 else 0 end as block
      from steps as s
      window w as (order by s.at desc)
    )
    select
      -- Between equal lines, what went comes before what came.
      (row_number() over (
        order by n.block, case n.kind when 'delete' then 1 when 'insert' then 2 else 3 end, n.at desc
      ))::integer, n.kind,
      case when n.kind <> 'insert' then n.old_at::integer end,
      case when n.kind <> 'delete' then n.new_at::integer end,
      case n.kind when 'insert' then w.line else o.line end
    from numbered as n
    -- Joined, because an element of an array of texts is found by walking there.
    left join unnest(diff_lines.old_lines) with ordinality as o (line, at) on o.at = n.old_at
    left join unnest(diff_lines.new_lines) with ordinality as w (line, at) on w.at = n.new_at
    order by 1;
end
$$;

comment on function app.diff_lines(text[], text[]) is
  $$How lines became others, with as few changes as there can be

  Returns, in order, each line with its kind: equal, delete or insert, and its number in the old and
  in the new lines.  Where more than 300 lines changed, or 2,000,000 by the number of lines, all
  between the first and the last change are deleted and inserted.$$;


create or replace function app.diff_texts(
    old_text text, new_text text, old_name text, new_name text
  ) returns jsonb
  language plpgsql immutable
  set search_path = ''
as $$
begin
  return (
    with lines as materialized (
      select d.number, d.kind, d.line,
             count(d.old_line) over w as olds, count(d.new_line) over w as news,
             -- A change is shown with three lines around it.
             count(*) filter (where d.kind <> 'equal') over (
               order by d.number rows between 3 preceding and 3 following) > 0 as is_near
      from app.diff_lines(string_to_array(diff_texts.old_text, E'\n'),
                          string_to_array(diff_texts.new_text, E'\n')) as d
      window w as (order by d.number)
    ), runs as (
      select l.*,
             l.number - row_number() over (partition by l.kind order by l.number) as run,
             l.number - row_number() over (partition by l.is_near order by l.number) as hunk
      from lines as l
    ), hunks as (
      select r.hunk,
             format('@@ -%s,%s +%s,%s @@',
               -- A side without lines is named by the line before.
               min(r.olds) + case when min(r.kind) filter (where r.kind <> 'insert') is null then 0
                             when (array_agg(r.kind order by r.number))[1] = 'insert' then 1 else 0 end,
               count(*) filter (where r.kind <> 'insert'),
               min(r.news) + case when min(r.kind) filter (where r.kind <> 'delete') is null then 0
                             when (array_agg(r.kind order by r.number))[1] = 'delete' then 1 else 0 end,
               count(*) filter (where r.kind <> 'delete'))
             || E'\n' || string_agg(
               case r.kind when 'equal' then ' ' when 'delete' then '-' else '+' end || r.line, E'\n'
               order by r.number) as text
      from runs as r
      where r.is_near
      group by r.hunk
    )
    select jsonb_build_object(
      'changes', coalesce((
        select jsonb_agg(jsonb_build_object('type', c.kind, 'lines', c.lines) order by c.first)
        from (
          select r.kind, min(r.number) as first, jsonb_agg(r.line order by r.number) as lines
          from runs as r
          group by r.kind, r.run
        ) as c), '[]'),
      'unified', coalesce((
        select format(E'--- %s\n+++ %s\n', diff_texts.old_name, diff_texts.new_name)
               || string_agg(h.text || E'\n', '' order by h.hunk)
        from hunks as h), '')));
end
$$;

comment on function app.diff_texts(text, text, text, text) is
  $$The difference of two texts by lines

  old_name, new_name: for the head of the unified form.  Returns changes, runs of lines of one type
  (equal, delete, insert), and unified, the form that patch reads; empty where nothing differs.$$;


create or replace function app.prompt_diff_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["from", "to", "changes", "unified"],
  "properties": {
    "from": {"type": "integer", "minimum": 0},
    "to": {"type": "integer", "minimum": 0},
    "changes": {"type": "array", "items": {
      "type": "object", "required": ["type", "lines"], "properties": {
        "type": {"type": "string", "enum": ["equal", "insert", "delete"]},
        "lines": {"type": "array", "items": {"type": "string"}}}}},
    "unified": {"type": "string", "description": "The same as a unified diff; empty for no difference"}
  }}'::jsonb;

comment on function app.prompt_diff_schema() is
  'The JSON Schema of the difference of two versions of a prompt.';


create or replace function app.diff_prompts(from_version text, to_version text) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, as app.read_prompt.
declare
  v_chatbot app.chatbot_instances := app.require_chatbot('prompts.read');
  v_from    integer := app.version_number(diff_prompts.from_version, 'from');
  v_to      integer := coalesce(app.version_number(diff_prompts.to_version, 'to'),
                                v_chatbot.prompt_version);
  v_old     jsonb;
  v_new     jsonb;
begin
  v_from := coalesce(v_from, greatest(v_to - 1, 0));
  v_old := app.prompt_body(v_chatbot.organization_id, v_chatbot.id, v_from);
  v_new := app.prompt_body(v_chatbot.organization_id, v_chatbot.id, v_to);
  if v_old is null or v_new is null then
    perform app.fail(404, 'not_found', format(
      'The chatbot''s prompt has no version %s', case when v_old is null then v_from else v_to end));
  end if;
  return jsonb_build_object('from', v_from, 'to', v_to) || app.diff_texts(
    v_old ->> 'systemPrompt', v_new ->> 'systemPrompt',
    format('version %s', v_from), format('version %s', v_to));
end
$$;

comment on function app.diff_prompts(text, text) is
  $$The difference of two versions of the prompt of the chatbot of the path

  Null for the version that answers, and for the one before.  Errors: 400 invalid_parameter,
  401 not_signed_in, 403 forbidden, 404 not_found.$$;


create or replace function api.prompt_diff(p_from text default null, p_to text default null)
  returns jsonb
  language sql stable
return app.diff_prompts(p_from, p_to);

comment on function api.prompt_diff(text, text) is
  $$Compare two versions of a chatbot's system prompt

  By lines.  to: the version that answers, unless said; from: the one before to.  0 is the built-in
  prompt.
  Query: from integer, to integer.  Answer: 200 prompt_diff.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.prompt_rollback_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["version"],
  "properties": {
    "version": {"type": "integer", "minimum": 1, "maximum": 999999999},
    "note": {"type": "string", "nullable": true, "maxLength": 500}
  }}'::jsonb;

comment on function app.prompt_rollback_schema() is
  'The JSON Schema of a body that goes back to a version.';


create or replace function app.roll_prompt_back(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the tables; it asks who may.
declare
  v_chatbot app.chatbot_instances := app.require_chatbot('prompts.write');
  v_first   jsonb;
  v_from    integer;
  v_text    text;
  v_version integer;
begin
  perform app.check_json(roll_prompt_back.body, app.prompt_rollback_schema());
  v_first := app.replayed('prompts.rollback', roll_prompt_back.body);
  if v_first is not null then
    return v_first;
  end if;
  v_from := (roll_prompt_back.body ->> 'version')::integer;
  select h.prompt_text into v_text from app.chatbot_prompt_history as h
  where h.organization_id = v_chatbot.organization_id and h.chatbot_id = v_chatbot.id
    and h.version = v_from;
  if not found then
    perform app.fail(404, 'not_found', format('The chatbot''s prompt has no version %s', v_from));
  end if;
  v_version := app.set_prompt(
    v_chatbot.organization_id, v_chatbot.id, v_text, 'rollback',
    jsonb_build_object('from', v_from)
    || jsonb_strip_nulls(jsonb_build_object('note', roll_prompt_back.body -> 'note')));
  return app.created(
    'prompts.rollback', roll_prompt_back.body,
    app.prompt_body(v_chatbot.organization_id, v_chatbot.id, v_version),
    format('/api/v1/chatbots/%s/prompt?version=%s', v_chatbot.id, v_version));
end
$$;

comment on function app.roll_prompt_back(jsonb) is
  $$Make an old prompt of the chatbot of the path its newest

  body: as app.prompt_rollback_schema() says.  Errors: 400 invalid_field, missing_field,
  unknown_field, 401 not_signed_in, 403 forbidden, 404 not_found, 422 idempotency_mismatch.$$;


create or replace function api.prompt_rollback(json) returns jsonb
  language sql volatile
return app.roll_prompt_back(app.request_json($1));

comment on function api.prompt_rollback(json) is
  $$Go back to a version of a chatbot's system prompt

  Its text becomes the next version, with generationMethod rollback, and answers from the next
  question on; the versions between stay in the history.
  Body: prompt_rollback.  Answer: 201 prompt.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 not_signed_in,
  session_revoked; 403 forbidden; 404 not_found; 422 idempotency_mismatch.$$;


create or replace function app.prompt_label_update_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["version"],
  "properties": {"version": {"type": "integer", "minimum": 1, "maximum": 999999999}}}'::jsonb;

comment on function app.prompt_label_update_schema() is
  'The JSON Schema of a body that moves a label.';


create or replace function app.prompt_label() returns text
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_label text := app.request_header('x-resource-id');
begin
  if v_label in ('production', 'staging') then
    return v_label;
  end if;
  perform app.fail(404, 'not_found', 'There is no such label', null, 'The labels are production and staging');
  return null;
end
$$;

comment on function app.prompt_label() is 'The label of the path.  Errors: 404 not_found.';


create or replace function app.set_prompt_label(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the tables; it asks who may.
declare
  v_chatbot app.chatbot_instances := app.require_chatbot('prompts.write');
  v_label   text := app.prompt_label();
  v_version integer;
begin
  perform app.check_json(set_prompt_label.body, app.prompt_label_update_schema());
  v_version := (set_prompt_label.body ->> 'version')::integer;
  v_chatbot := app.lock_chatbot(v_chatbot.organization_id, v_chatbot.id);
  if not exists (
    select from app.chatbot_prompt_history as h
    where h.organization_id = v_chatbot.organization_id and h.chatbot_id = v_chatbot.id
      and h.version = v_version
  ) then
    perform app.fail(404, 'not_found', format('The chatbot''s prompt has no version %s', v_version));
  end if;
  perform app.move_label(v_chatbot.organization_id, v_chatbot.id, v_label, v_version);
  return app.prompt_body(v_chatbot.organization_id, v_chatbot.id, v_version);
end
$$;

comment on function app.set_prompt_label(jsonb) is
  $$Let the label of the path be at this version of the chatbot of the path

  body: as app.prompt_label_update_schema() says.  Returns the version.  Errors: 400 invalid_field,
  missing_field, unknown_field, 401 not_signed_in, 403 forbidden, 404 not_found.$$;


create or replace function api.prompt_label_set(json) returns jsonb
  language sql volatile
return app.set_prompt_label(app.request_json($1));

comment on function api.prompt_label_set(json) is
  $$Move a label to a version of a chatbot's system prompt

  production: the version that answers, from the next question on.  staging: one to try out.
  Body: prompt_label_update.  Answer: 200 prompt.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 not_signed_in,
  session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.remove_prompt_label() returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the tables; it asks who may.
declare
  v_chatbot app.chatbot_instances := app.require_chatbot('prompts.write');
  v_label   text := app.prompt_label();
begin
  if v_label = 'production' then
    perform app.fail(409, 'label_required', 'The label production cannot be removed', null,
                     'It says which version answers: move it to another');
  end if;
  delete from app.prompt_labels as l
  where l.organization_id = v_chatbot.organization_id and l.chatbot_id = v_chatbot.id
    and l.label = v_label;
  if not found then
    perform app.fail(404, 'not_found', format('No version is labelled %s', v_label));
  end if;
end
$$;

comment on function app.remove_prompt_label() is
  $$Take the label of the path off the prompt of the chatbot of the path

  Errors: 401 not_signed_in, 403 forbidden, 404 not_found, 409 label_required.$$;


create or replace function api.prompt_label_remove() returns void
  language sql volatile
return app.remove_prompt_label();

comment on function api.prompt_label_remove() is
  $$Take a label off a chatbot's system prompt

  Of staging; production is always somewhere.
  Answer: 204.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found; 409 label_required.$$;


create or replace view api.prompt_history with (security_invoker = true) as
select
  h.organization_id, h.id, h.chatbot_id, h.version, h.prompt_text, h.created_by,
  h.generation_method, h.generation_metadata, h.created_at
from app.chatbot_prompt_history as h;

comment on view api.prompt_history is 'Every system prompt of your chatbots, by version.';


create or replace view api.prompt_labels with (security_invoker = true) as
select l.organization_id, l.chatbot_id, l.label, l.version, l.updated_by, l.updated_at
from app.prompt_labels as l;

comment on view api.prompt_labels is 'Which versions of your chatbots'' prompts do what.';


revoke all on function
  app.built_in_prompt(), app.move_label(uuid, uuid, text, integer),
  app.set_prompt(uuid, uuid, text, text, jsonb, text), app.prompt_schema(),
  app.prompt_body(uuid, uuid, integer), app.version_number(text, text),
  app.read_prompt(text, integer), app.prompt_update_schema(), app.update_prompt(jsonb),
  app.list_prompts(text, text), app.diff_lines(text[], text[]),
  app.diff_texts(text, text, text, text), app.prompt_diff_schema(),
  app.diff_prompts(text, text), app.prompt_rollback_schema(), app.roll_prompt_back(jsonb),
  app.prompt_label_update_schema(), app.prompt_label(), app.set_prompt_label(jsonb),
  app.remove_prompt_label(),
  api.prompt_get(text, text), api.prompt_update(json), api.prompt_history_list(text, text),
  api.prompt_diff(text, text), api.prompt_rollback(json), api.prompt_label_set(json),
  api.prompt_label_remove()
from public, anon, authenticated;

grant execute on function
  app.version_number(text, text), app.read_prompt(text, integer), app.update_prompt(jsonb),
  app.list_prompts(text, text), app.diff_prompts(text, text),
  app.roll_prompt_back(jsonb), app.set_prompt_label(jsonb), app.remove_prompt_label(),
  api.prompt_get(text, text), api.prompt_update(json), api.prompt_history_list(text, text),
  api.prompt_diff(text, text), api.prompt_rollback(json), api.prompt_label_set(json),
  api.prompt_label_remove()
to anon, authenticated;

revoke all on api.prompt_history, api.prompt_labels from public, anon, authenticated;
grant select on api.prompt_history, api.prompt_labels to authenticated;
