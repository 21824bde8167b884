-- Tools: SQL functions that a chatbot's model may ask for, run under the rights of its visitor.
--
--   app.inspect_tool(function)      what the catalog says of a function: what it takes, its faults
--   app.enabled_tools(…)            those of a chatbot
--   app.offered_tools(…)            the same as a provider wants them
--   app.perform_tool(…)             check the arguments, run, cut the result down
--   app.current_visitor(), app.is_visitor_verified(), app.claimed_visitor(),
--   app.current_conversation_id()   who asks, for the policies and functions of integrators
--   parlance.register_tool(…), parlance.unregister_tool(…)
--   api.chatbot_tools_get(), api.chatbot_tools_update(body), api.tool_calls
--   sidecar.call_tool(turn, call, …)
--
-- A tool is a function of schema tools.  It runs as tool_runner, which may read no table unless its
-- owner grants it one: docs/tools.md shows how.  What it takes is read from the catalog whenever it
-- is offered or run, so that the two cannot part.

-- Who asks

create or replace function app.current_conversation_id() returns uuid
  language sql stable parallel safe
return nullif(current_setting('app.conversation_id', true), '')::uuid;

comment on function app.current_conversation_id() is
  'The conversation for which a tool runs; null in the playground.';


create or replace function app.is_visitor_verified() returns boolean
  language sql stable parallel safe
return coalesce(nullif(current_setting('app.is_visitor_verified', true), '')::boolean, false);

comment on function app.is_visitor_verified() is
  $$Whether somebody vouches for who the visitor is

  True where the message that is being answered came with the chatbot's secret key, whose server named
  the visitor in metadata.userId, or by a channel that signs what it sends.  A publishable key is in
  every visitor's browser: what is said with it proves nothing.$$;


create or replace function app.claimed_visitor() returns text
  language sql stable parallel safe
return nullif(current_setting('app.visitor', true), '');

comment on function app.claimed_visitor() is
  $$Who the visitor is said to be

  By anybody: good for a greeting, and for nothing that is not everybody's.  app.current_visitor() is
  for the rest.$$;


create or replace function app.current_visitor() returns text
  language sql stable parallel safe
return case when app.is_visitor_verified() then app.claimed_visitor() end;

comment on function app.current_visitor() is
  $$Who the visitor is, where that is verified; else null

  The metadata.userId that a server with the secret key gave; or line_oa:… and messenger:…, with the id
  that the channel knows the sender by: so that nobody's name at one is taken for another's elsewhere.$$;


create or replace function app.verified_visitor(admission jsonb) returns text
  language sql immutable parallel safe
return left(case admission ->> 'keyKind'
  when 'secret' then nullif(admission -> 'metadata' ->> 'userId', '')
  -- Not whatever else comes without a key: only these sign what they send.
  -- In a group everybody reads the answer, so what is one's own stays out of it.
  when 'channel' then case
    when admission ->> 'channel' in ('line_oa', 'messenger')
         and not admission -> 'metadata' ? 'speakerId'
         and admission -> 'metadata' ->> 'userId' !~ '^[CR][0-9a-f]{32}$'
    then (admission ->> 'channel') || ':' || nullif(admission -> 'metadata' ->> 'userId', '') end
  end, 255);

comment on function app.verified_visitor(jsonb) is
  $$Who sends a message, where somebody vouches for it; else null

  admission: of app.admit.  Of this message and not of its conversation, which may have begun on a page
  that claimed anything.$$;


-- What a function takes

create or replace function app.built_in_tools() returns text[]
  language sql immutable parallel safe
return '{capture_lead,request_human,search_knowledge}'::text[];

comment on function app.built_in_tools() is
  'The tools that come with the platform; every chatbot may have them.';


create or replace function app.tool_type_schema(type oid) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_type   pg_catalog.pg_type;
  v_schema jsonb;
  v_words  jsonb;
begin
  select t.* into v_type from pg_catalog.pg_type as t where t.oid = tool_type_schema.type;
  if v_type.typtype = 'e' then
    select jsonb_agg(e.enumlabel order by e.enumsortorder) into v_words
    from pg_catalog.pg_enum as e where e.enumtypid = v_type.oid;
    return jsonb_build_object('type', 'string', 'enum', v_words);
  elsif v_type.typtype = 'd' then
    v_schema := app.tool_type_schema(v_type.typbasetype);
    -- A list of words, as a domain's check says it; any other check speaks when it fails.
    select jsonb_agg(replace(w.word[1], '''''', '''') order by w.place) into v_words
    from pg_catalog.pg_constraint as c
    cross join lateral regexp_matches(
      pg_catalog.pg_get_constraintdef(c.oid), '''((?:[^'']|'''')*)''::', 'g')
      with ordinality as w (word, place)
    where c.contypid = v_type.oid and c.contype = 'c'
      and pg_catalog.pg_get_constraintdef(c.oid)
          ~ '^CHECK \(+VALUE\)?(::text)? = (ANY \(+ARRAY\[[^~<>]*\)+$|''[^'']*''::[a-z ]+\)+$)';
    if v_schema ->> 'type' = 'string' and v_words is not null then
      return v_schema || jsonb_build_object('enum', v_words);
    end if;
    return v_schema;
  elsif v_type.typcategory = 'A' and v_type.typelem <> 0 then
    v_schema := app.tool_type_schema(v_type.typelem);
    return case when v_schema is null then null
           else jsonb_build_object('type', 'array', 'items', v_schema, 'maxItems', 1000) end;
  end if;
  return case format_type(v_type.oid, null)
    when 'text' then '{"type": "string"}'
    when 'character varying' then '{"type": "string"}'
    when 'smallint' then '{"type": "integer"}'
    when 'integer' then '{"type": "integer"}'
    when 'bigint' then '{"type": "integer"}'
    when 'numeric' then '{"type": "number"}'
    when 'real' then '{"type": "number"}'
    when 'double precision' then '{"type": "number"}'
    when 'boolean' then '{"type": "boolean"}'
    when 'date' then '{"type": "string", "format": "date"}'
    when 'timestamp with time zone' then '{"type": "string", "format": "date-time"}'
    when 'uuid' then '{"type": "string", "format": "uuid"}'
    when 'json' then '{"type": "object", "additionalProperties": true}'
    when 'jsonb' then '{"type": "object", "additionalProperties": true}'
    end::jsonb;
end
$$;

comment on function app.tool_type_schema(oid) is
  $$The JSON Schema of a type of SQL that a tool may take; null for any other

  Words of an enum, or of a domain whose check lists them, become an enum there.$$;


create or replace function app.tool_comment(
    comment text, names text[], out description text, out parameters jsonb
  )
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
declare
  v_line    text;
  v_found   text[];
  v_current text;
begin
  parameters := '{}';
  foreach v_line in array string_to_array(coalesce(tool_comment.comment, ''), E'\n') loop
    v_found := regexp_match(v_line, '^\s*([A-Za-z_][A-Za-z0-9_]*)\s*:\s*(\S.*)$');
    if v_found[1] = any (tool_comment.names) then
      v_current := v_found[1];
      parameters := parameters || jsonb_build_object(v_current, trim(v_found[2]));
    elsif v_line !~ '\S' then
      -- Only the first paragraph says what it does; what follows is for people.
      v_current := '';
    elsif v_current is null then
      description := concat_ws(' ', description, trim(v_line));
    elsif v_current <> '' then
      parameters := parameters || jsonb_build_object(
        v_current, (parameters ->> v_current) || ' ' || trim(v_line));
    end if;
  end loop;
end
$$;

comment on function app.tool_comment(text, text[]) is
  $$What the comment of a function tells models

  names: of its parameters.  Returns the first paragraph as description; and, from lines "name: …", what
  each of the parameters is.$$;


create or replace function app.inspect_tool(
    function oid, out name text, out description text, out parameters jsonb,
    out returns_rows boolean, out problem text
  )
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_function   pg_catalog.pg_proc;
  v_names      text[];
  v_said       record;
  v_schema     jsonb;
  v_properties jsonb := '{}'::jsonb;
  v_required   jsonb := '[]'::jsonb;
  v_argument   record;
begin
  select p.* into v_function from pg_catalog.pg_proc as p where p.oid = inspect_tool.function;
  name := v_function.proname;
  returns_rows := v_function.proretset;
  v_names := coalesce(v_function.proargnames[1:v_function.pronargs], '{}');
  problem := case
    when v_function.pronamespace <> 'tools'::regnamespace then 'It is not in schema tools'
    when v_function.prokind <> 'f' then 'It is no plain function'
    when v_function.proname !~ '^[A-Za-z_][A-Za-z0-9_]{0,62}$'
      then 'Its name may have letters, digits and _ only'
    when (select count(*) from pg_catalog.pg_proc as p
          where p.pronamespace = v_function.pronamespace and p.proname = v_function.proname) > 1
      then 'There is more than one function of this name'
    when v_function.prosecdef
      then 'It is security definer, and would read with the rights of its owner'
    when not has_function_privilege('tool_runner', v_function.oid, 'execute')
      then 'tool_runner may not execute it'
    when v_function.provariadic <> 0 then 'It takes a variable number of arguments'
    when v_function.proargmodes && '{b}' then 'It has an inout parameter'
    when v_function.proallargtypes is null and v_function.prorettype <> 'void'::regtype
         and (select t.typtype from pg_catalog.pg_type as t where t.oid = v_function.prorettype) = 'p'
      then 'What it returns has no columns that are known'
    when cardinality(v_names) < v_function.pronargs then 'A parameter has no name'
    end;
  if problem is not null then
    return;
  end if;

  -- Those that come out may stand between those that go in.
  if v_function.proargmodes is not null then
    v_names := array(
      select a.name
      from unnest(v_function.proargnames, v_function.proargmodes::text[]) with ordinality
        as a (name, mode, place)
      where a.mode = 'i' order by a.place);
  end if;
  v_said := app.tool_comment(obj_description(v_function.oid, 'pg_proc'), v_names);
  description := v_said.description;
  for v_argument in
    select a.name, a.type, a.place from unnest(v_names, v_function.proargtypes::oid[])
      with ordinality as a (name, type, place) order by a.place
  loop
    v_schema := app.tool_type_schema(v_argument.type);
    if v_argument.name is null or v_argument.name !~ '^[A-Za-z_][A-Za-z0-9_]{0,62}$' then
      problem := format('Parameter %s has no name of letters, digits and _', v_argument.place);
      return;
    elsif v_schema is null then
      problem := format('Parameter %s is of type %s, which models cannot give', v_argument.name,
                        format_type(v_argument.type, null));
      return;
    end if;
    if v_said.parameters ? v_argument.name then
      v_schema := v_schema || jsonb_build_object(
        'description', v_said.parameters -> v_argument.name);
    end if;
    v_properties := v_properties || jsonb_build_object(v_argument.name, v_schema);
    if v_argument.place <= v_function.pronargs - v_function.pronargdefaults then
      v_required := v_required || to_jsonb(v_argument.name);
    end if;
  end loop;
  parameters := jsonb_build_object('type', 'object', 'properties', v_properties,
                                   'required', v_required, 'additionalProperties', false);
end
$$;

comment on function app.inspect_tool(oid) is
  $$What the catalog says of a function as a tool

  Returns its name; the description of its comment; its parameters as JSON Schema; whether it returns
  rows; or, as problem, why it can be no tool.$$;


create or replace function app.enabled_tools(
    organization_id uuid, chatbot_id uuid, wanted text default null
  )
  returns table (
    name text, function oid, description text, parameters jsonb, returns_rows boolean
  )
  language plpgsql stable
  set search_path = ''
as $$
begin
  return query
    select c.name, p.oid, coalesce(r.description, i.description, c.name), i.parameters,
           i.returns_rows
    from app.chatbot_tools as c
    left join app.registered_tools as r on r.organization_id = c.organization_id and r.name = c.name
    join pg_catalog.pg_proc as p
      on p.proname = c.name and p.pronamespace = 'tools'::regnamespace
    cross join lateral app.inspect_tool(p.oid) as i
    where c.organization_id = enabled_tools.organization_id
      and c.chatbot_id = enabled_tools.chatbot_id
      and (enabled_tools.wanted is null or c.name = enabled_tools.wanted)
      and (r.name is not null or c.name = any (app.built_in_tools()))
      and i.problem is null
    order by c.name collate "C";
end
$$;

comment on function app.enabled_tools(uuid, uuid, text) is
  $$The tools that a chatbot's model may ask for, as their functions are now

  wanted: this one only.  One whose function is gone, or can be no tool any more, is left out.$$;


create or replace function app.has_tools(turn app.turns) returns boolean
  language plpgsql stable
  set search_path = ''
as $$
begin
  return (has_tools.turn).provider <> 'embedded' and exists (
    select from app.chatbot_tools as t
    where t.organization_id = (has_tools.turn).organization_id
      and t.chatbot_id = (has_tools.turn).chatbot_id);
end
$$;

comment on function app.has_tools(app.turns) is
  'Whether a model may ask for tools in a turn; the embedded provider knows of none.';


create or replace function app.offered_tools(turn app.turns) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
begin
  if not app.has_tools(offered_tools.turn) then
    return null;
  end if;
  return (
    select jsonb_agg(jsonb_build_object(
      'type', 'function',
      'function', jsonb_build_object(
        'name', e.name, 'description', e.description, 'parameters', e.parameters)))
    from app.enabled_tools(
      (offered_tools.turn).organization_id, (offered_tools.turn).chatbot_id) as e);
end
$$;

comment on function app.offered_tools(app.turns) is
  'The tools of a turn as OpenAI''s protocol has them; null for none.';


-- Running one

create or replace function app.tool_statement(
    function oid, arguments jsonb, out casts text, out call text
  )
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_function pg_catalog.pg_proc;
  v_given    text;
begin
  select p.* into v_function from pg_catalog.pg_proc as p where p.oid = tool_statement.function;
  -- Values are parameters; only names of the catalog, quoted, are part of the text.
  select coalesce(string_agg(format('%I => %s', a.name, a.value), ', ' order by a.place), ''),
         format('select jsonb_build_array(%s)', string_agg(a.value, ', ' order by a.place))
  into v_given, casts
  from (
    select n.name, n.place, case
        when y.typcategory = 'A' and y.typelem <> 0 then format(
          'array(select x.item::%s from jsonb_array_elements%s($1 -> %L) with ordinality as x (item, place) order by x.place)',
          format_type(y.typelem, null),
          case when y.typelem in ('json'::regtype, 'jsonb'::regtype) then '' else '_text' end, n.name)
        when n.type in ('json'::regtype, 'jsonb'::regtype)
          then format('($1 -> %L)::%s', n.name, format_type(n.type, null))
        else format('($1 ->> %L)::%s', n.name, format_type(n.type, null)) end as value
    from (
      select i.name, i.type, i.place
      from unnest(
        array(select a.name from unnest(v_function.proargnames, coalesce(
                v_function.proargmodes::text[], array_fill('i'::text, array[v_function.pronargs])))
                with ordinality as a (name, mode, place)
              where a.mode = 'i' order by a.place),
        v_function.proargtypes::oid[]) with ordinality as i (name, type, place)
    ) as n
    join pg_catalog.pg_type as y on y.oid = n.type
    where tool_statement.arguments ? n.name
  ) as a;
  call := format(
    'select coalesce(jsonb_agg(x.row), ''[]'') from (select %s as row from tools.%I(%s) as r limit $2) as x',
    case v_function.prorettype when 'void'::regtype then 'null::jsonb' else 'to_jsonb(r)' end,
    v_function.proname, v_given);
end
$$;

comment on function app.tool_statement(oid, jsonb) is
  $$The SQL that calls a tool with what a model gave

  arguments: as the tool's parameters say.  Both statements take them as $1.  casts: gives each its type
  and does nothing else; null where there are none.  call: its rows, no more than $2.$$;


create or replace function app.tool_result(
    rows jsonb, returns_rows boolean, max_rows integer, out content text, out row_count integer
  )
  language plpgsql immutable
  set search_path = ''
as $$
declare
  -- In bytes; what a model reads has its price.
  v_most constant integer := 16384;
  v_rows jsonb := tool_result.rows;
  v_cut  boolean := false;
begin
  if not tool_result.returns_rows then
    v_rows := v_rows -> 0;
    row_count := case when coalesce(jsonb_typeof(v_rows), 'null') = 'null' then 0 else 1 end;
    content := jsonb_build_object('result', v_rows)::text;
    if octet_length(content) > v_most then
      content := jsonb_build_object('result', left(v_rows #>> '{}', v_most / 5), 'truncated', true)::text;
    end if;
    return;
  end if;
  select coalesce(jsonb_agg(s.row order by s.place), '[]'), count(*),
         count(*) < jsonb_array_length(tool_result.rows)
  into v_rows, row_count, v_cut
  from (
    select e.row, e.place,
           sum(octet_length(e.row::text) + 2) over (order by e.place) as size
    from jsonb_array_elements(tool_result.rows) with ordinality as e (row, place)
  ) as s
  where s.place <= tool_result.max_rows and s.size <= v_most - 40;
  content := (jsonb_build_object('rows', v_rows)
              || case when v_cut then '{"truncated": true}' else '{}' end::jsonb)::text;
end
$$;

comment on function app.tool_result(jsonb, boolean, integer) is
  $$What a model is told of the result of a tool

  rows: an array, of one more than max_rows at most.  Rows come as {"rows": […]}, a single value as
  {"result": …}; at most 16 KB of them, and "truncated": true where something was left out.$$;


create or replace function app.tool_complaint(state text, message text) returns text
  language plpgsql immutable
  set search_path = ''
as $$
begin
  return left(case
    when tool_complaint.state = 'P0001' then tool_complaint.message
    when tool_complaint.state = 'PGRST'
      then concat_ws('. ', tool_complaint.message::jsonb ->> 'message',
                     tool_complaint.message::jsonb ->> 'hint')
    else 'The tool failed' end, 500);
exception when invalid_text_representation then
  return 'The tool failed';
end
$$;

comment on function app.tool_complaint(text, text) is
  $$What a model is told of an error of a tool

  What a function raises on purpose, by raise exception or app.fail, is meant to be read; anything else
  may quote what nobody should see.$$;


create or replace function app.perform_tool(
    turn app.turns, call jsonb, context jsonb, embedding extensions.vector, is_trial boolean,
    out content text, out is_error boolean, out is_told boolean, out error text,
    out row_count integer, out searched jsonb, out duration_ms numeric
  )
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_turn      app.turns := perform_tool.turn;
  v_name      text := perform_tool.call ->> 'name';
  v_from      timestamptz := clock_timestamp();
  v_max_rows  integer := app.setting('tool_max_rows')::integer;
  v_tool      record;
  v_arguments jsonb;
  v_sql       record;
  v_rows      jsonb;
  v_setting   record;
begin
  is_error := true;
  is_told := false;
  select e.function, e.parameters, e.returns_rows into v_tool
  from app.enabled_tools(v_turn.organization_id, v_turn.chatbot_id, v_name) as e;
  if not found or v_name is null then
    content := format('There is no tool called %s', v_name);
  elsif perform_tool.call ->> 'failure' is not null then
    content := 'The tool took too long';
    error := perform_tool.call ->> 'failure';
    duration_ms := (perform_tool.call ->> 'durationMs')::numeric;
  else
    is_told := true;
    begin
      if length(perform_tool.call ->> 'arguments') > 100000 then
        raise program_limit_exceeded;
      end if;
      v_arguments := coalesce(nullif(trim(perform_tool.call ->> 'arguments'), ''), '{}')::jsonb;
      if jsonb_typeof(v_arguments) <> 'object' then
        content := 'The arguments must be a JSON object';
      else
        -- Models say null where they mean to leave something out.
        v_arguments := coalesce((
          select jsonb_object_agg(a.key, a.value) from jsonb_each(v_arguments) as a
          where a.value <> 'null' or v_tool.parameters -> 'required' ? a.key), '{}');
        perform app.check_json(v_arguments, v_tool.parameters);
        v_sql := app.tool_statement(v_tool.function, v_arguments);
      end if;
    exception
      when sqlstate 'PGRST' then
        content := app.tool_complaint(sqlstate, sqlerrm);
      when data_exception or program_limit_exceeded then
        content := 'The arguments are not JSON that can be read';
    end;
    error := content;
  end if;

  if content is null then
    for v_setting in
      select s.name, s.value
      from (values
        ('app.current_organization_id', v_turn.organization_id::text),
        ('app.chatbot_id', v_turn.chatbot_id::text),
        ('app.conversation_id', v_turn.conversation_id::text),
        ('app.visitor', coalesce(v_turn.visitor, perform_tool.context ->> 'claimedVisitor')),
        ('app.is_visitor_verified', (v_turn.visitor is not null)::text),
        ('app.tool_context', perform_tool.context::text),
        ('app.tool_embedding', perform_tool.embedding::text),
        ('app.tool_found', ''),
        -- Nobody is signed in.
        ('request.jwt.claims', ''), ('request.headers', ''), ('app.key_kind', ''),
        ('app.current_user_id', ''), ('app.current_user_role', ''), ('app.own_chatbot_ids', '')
      ) as s (name, value)
    loop
      perform set_config(v_setting.name, coalesce(v_setting.value, ''), true);
    end loop;
    begin
      -- Apart, so that what is wrong with an argument can be told, and what goes wrong inside is not.
      if v_sql.casts is not null then
        perform app.run_as_tool(v_sql.casts, v_arguments, null);
      end if;
    exception
      when data_exception or integrity_constraint_violation then
        error := sqlerrm;
        content := left(sqlerrm, 500);
      when others or assert_failure then
        error := format('%s: %s', sqlstate, sqlerrm);
        content := app.tool_complaint(sqlstate, sqlerrm);
    end;
  end if;

  if content is null then
    begin
      v_rows := app.run_as_tool(v_sql.call, v_arguments, v_max_rows + 1);
      searched := nullif(current_setting('app.tool_found', true), '')::jsonb;
      if perform_tool.is_trial then
        raise sqlstate 'TRIAL';
      end if;
    exception
      -- The others do not include a failed assertion.
      when others or assert_failure then
        if sqlstate <> 'TRIAL' or not perform_tool.is_trial then
          is_told := sqlstate in ('P0001', 'PGRST');
          content := app.tool_complaint(sqlstate, sqlerrm);
          error := format('%s: %s', sqlstate, sqlerrm);
          searched := null;
        end if;
    end;
  end if;

  if content is null then
    is_error := false;
    select r.content, r.row_count into content, row_count
    from app.tool_result(v_rows, v_tool.returns_rows, v_max_rows) as r;
  else
    content := jsonb_build_object('error', content)::text;
  end if;
  content := (app.redact_secrets(content)).redacted;
  error := left((app.redact_secrets(error)).redacted, 2000);
  duration_ms := coalesce(
    duration_ms, round(extract(epoch from clock_timestamp() - v_from) * 1000, 2));
end
$$;

comment on function app.perform_tool(app.turns, jsonb, jsonb, extensions.vector, boolean) is
  $$Do what a model asked for

  call: name and arguments, as JSON text; or, where it was cut off, failure and durationMs.  context:
  claimedVisitor, and what search_knowledge needs.  embedding: of the argument that the step named.
  is_trial: nothing that it writes stays.  Returns content, what the model is told; is_error; is_told,
  whether it was answered as its author meant it; error, for people; row_count; searched, what
  app.search_for_tool found; duration_ms.$$;


create or replace function app.tools_told(calls jsonb, out is_called boolean, out is_told boolean)
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
begin
  select coalesce(bool_or((c.value ->> 'isTold')::boolean), false),
         coalesce(bool_or(
           (c.value ->> 'isTold')::boolean
           and ((c.value ->> 'isError')::boolean or (c.value ->> 'rows')::integer > 0)
           -- How sure its sources are is known better.
           and c.value ->> 'name' <> 'search_knowledge'), false)
  into is_called, is_told
  from jsonb_array_elements(coalesce(tools_told.calls, '[]')) as c;
end
$$;

comment on function app.tools_told(jsonb) is
  $$What the calls of a turn come to, of which the sidecar tells

  is_called: a tool answered as its author meant it.  is_told: it had something to say.$$;


create or replace function app.tool_step(turn app.turns) returns json
  language plpgsql stable
  set search_path = ''
as $$
begin
  if not app.has_tools(tool_step.turn) then
    return null;
  end if;
  return json_build_object(
    'timeoutMs', app.setting('tool_timeout_ms'),
    'embed', case when exists (
      select from app.chatbot_tools as t
      where t.organization_id = (tool_step.turn).organization_id
        and t.chatbot_id = (tool_step.turn).chatbot_id and t.name = 'search_knowledge')
      then '{"search_knowledge": "query"}' else '{}' end::json,
    'embedding', (
      select app.embedding_ref(m) from app.embedding_models as m
      where m.id = ((tool_step.turn).parameters ->> 'embeddingModelId')::smallint));
end
$$;

comment on function app.tool_step(app.turns) is
  $$What the sidecar needs to know to have tools called

  timeoutMs: how long one may take.  embed: the argument that is to be embedded, by the tool's name.
  embedding: with which model.  Null where there are no tools.$$;


-- The built-in ones

create or replace function app.search_for_tool(query text)
  returns table (number integer, document text, heading text, content text)
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, for the documents; it searches those of the chatbot for which the tool runs, and no caller
-- but a tool can say which that is.
#variable_conflict use_column
declare
  v_organization_id uuid := app.current_organization_id();
  v_chatbot_id      uuid := app.current_chatbot_id();
  v_context         jsonb := current_setting('app.tool_context', true)::jsonb;
  v_known           jsonb := coalesce(v_context -> 'sources', '[]');
  v_next            integer;
  v_numbers         jsonb;
  v_found           record;
begin
  if search_for_tool.query !~ '\S' then
    perform app.fail(400, 'invalid_field', 'query must not be empty');
  end if;
  select g.is_grounded, g.confidence, g.sources, g.kept into v_found
  from app.ground_question(
    v_organization_id, v_chatbot_id,
    app.correct_question(v_organization_id, left(search_for_tool.query, 1000),
                         v_context ->> 'language'),
    v_context ->> 'language',
    nullif(current_setting('app.tool_embedding', true), '')::extensions.vector,
    (v_context ->> 'embeddingModelId')::smallint,
    filters => nullif(v_context -> 'filters', 'null')) as g;
  if not v_found.is_grounded then
    return;
  end if;
  select coalesce(max((k.value ->> 'index')::integer), 0) into v_next
  from jsonb_array_elements(v_known) as k;
  -- A source that the turn has keeps its number; new ones follow.
  select jsonb_object_agg(n.old, n.new), jsonb_agg(n.kept order by n.new) filter (where n.is_new)
  into v_numbers, v_known
  from (
    select (s.value ->> 'index')::integer as old, h.index is null as is_new,
           coalesce(h.index, v_next + count(*) filter (where h.index is null)
                               over (order by (s.value ->> 'index')::integer)) as new,
           s.value || jsonb_build_object(
             'index', v_next + count(*) filter (where h.index is null)
                                 over (order by (s.value ->> 'index')::integer),
             'isFromTool', true) as kept
    from jsonb_array_elements(v_found.kept) as s
    left join lateral (
      select (k.value ->> 'index')::integer as index from jsonb_array_elements(v_known) as k
      where k.value -> 'chunkIds' ? (s.value -> 'chunkIds' ->> 0)
      limit 1
    ) as h on true
  ) as n;
  perform set_config('app.tool_found', jsonb_build_object(
    'sources', coalesce(v_known, '[]'), 'confidence', v_found.confidence)::text, true);
  return query
    select (v_numbers ->> (s.value ->> 'index'))::integer,
           s.value -> 'metadata' ->> 'documentName',
           (select string_agg(p, ' > ') from json_array_elements_text(
              s.value -> 'metadata' -> 'headingPath') as p),
           s.value ->> 'content'
    from json_array_elements(v_found.sources) as s;
end
$$;

comment on function app.search_for_tool(text) is
  $$Search a chatbot's documents for its model

  Numbers go on where those of the turn end; what the turn has already keeps its number.  The sources
  are left in the setting app.tool_found for sidecar.call_tool.$$;


create or replace function app.request_human() returns text
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, for the tables; it serves the conversation for which the tool runs.
begin
  if app.current_conversation_id() is not null then
    perform app.escalate(app.current_organization_id(), app.current_conversation_id(), 'requested');
    update app.turns as t set escalation_reason = coalesce(t.escalation_reason, 'requested')
    where t.organization_id = app.current_organization_id()
      and t.id = (current_setting('app.tool_context', true)::jsonb ->> 'turnId')::uuid;
  end if;
  return 'A person has been asked to join this conversation. Tell the visitor so.';
end
$$;

comment on function app.request_human() is
  $$Ask for a person, in the conversation for which a tool runs

  The turn's answer tells of it too.  In the playground nobody is called.$$;


create or replace function tools.search_knowledge(query text)
  returns table (number integer, document text, heading text, content text)
  language sql volatile
begin atomic
  select s.number, s.document, s.heading, s.content
  from app.search_for_tool(search_knowledge.query) as s;
end;

comment on function tools.search_knowledge(text) is
  $$Search the documents for something else than the sources that you have. Cite what it returns by
  its number in square brackets, like the sources.

  query: What to look for, as a question or in a few words$$;


create or replace function tools.request_human(reason text) returns text
  language sql volatile
begin atomic
  -- The reason stands in the record of the call.
  select app.request_human();
end;

comment on function tools.request_human(text) is
  $$Ask a person to take over, when the visitor wants one or you cannot help.

  reason: Why, in one sentence, for the person who takes over$$;


-- Choosing them

create or replace function app.add_tool(name text, chatbot_id uuid, description text) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, for the tables; it serves the caller's organization only.
declare
  v_organization_id uuid := app.current_organization_id();
  v_function        oid;
  v_tool            record;
begin
  select p.oid into v_function from pg_catalog.pg_proc as p
  where p.pronamespace = 'tools'::regnamespace and p.proname = add_tool.name limit 1;
  if v_function is null then
    perform app.fail(404, 'not_found', 'There is no such function in schema tools');
  elsif not exists (select from app.organizations as o where o.id = v_organization_id) then
    perform app.fail(404, 'not_found', 'There is no such organization', null,
                     'Set app.current_organization_id first');
  elsif add_tool.chatbot_id is not null and not exists (
    select from app.chatbot_instances as b
    where b.organization_id = v_organization_id and b.id = add_tool.chatbot_id
      and b.deleted_at is null
  ) then
    perform app.fail(404, 'not_found', 'There is no such chatbot');
  end if;
  v_tool := app.inspect_tool(v_function);
  if v_tool.problem is not null then
    perform app.fail(
      422, 'unfit_function', format('%s can be no tool: %s', v_function::regprocedure, v_tool.problem),
      null, 'docs/tools.md says what a tool may take and return');
  elsif add_tool.description is null and v_tool.description is null then
    perform app.fail(
      422, 'unfit_function',
      format('%s can be no tool: nothing says what it does', v_function::regprocedure), null,
      format('comment on function %s is ''…''; or give a description', v_function::regprocedure));
  end if;
  if v_tool.name <> all (app.built_in_tools()) then
    insert into app.registered_tools as r (organization_id, name, description)
    values (v_organization_id, v_tool.name, add_tool.description)
    on conflict on constraint registered_tools_pkey do update
    set description = excluded.description;
  end if;
  insert into app.chatbot_tools (organization_id, chatbot_id, name)
  select b.organization_id, b.id, v_tool.name from app.chatbot_instances as b
  where b.organization_id = v_organization_id and b.deleted_at is null
    and (add_tool.chatbot_id is null or b.id = add_tool.chatbot_id)
  on conflict do nothing;
  return jsonb_build_object('name', v_tool.name,
    'description', coalesce(add_tool.description, v_tool.description),
    'parameters', v_tool.parameters);
end
$$;

comment on function app.add_tool(text, uuid, text) is
  'What parlance.register_tool does, once tool_runner may execute the function.';


create or replace function parlance.register_tool(
    p_function text, p_chatbot_id uuid default null, p_description text default null
  ) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
declare
  -- With its parameters or without, with its schema or without.
  v_parts    text[] := regexp_match(
    p_function, '^\s*(?:tools\.)?"?([A-Za-z_][A-Za-z0-9_]*)"?\s*(\(.*\))?\s*$');
  v_function oid;
begin
  begin
    v_function := case
      when v_parts[2] is not null
        then to_regprocedure(format('tools.%I%s', v_parts[1], v_parts[2]))::oid
      else (select p.oid from pg_catalog.pg_proc as p
            where p.pronamespace = 'tools'::regnamespace and p.proname = v_parts[1] limit 1) end;
  exception when syntax_error_or_access_rule_violation or data_exception then
    v_function := null;
  end;
  begin
    -- As the caller, whose function it is; where it is not, what follows says what is missing.
    if not has_function_privilege('tool_runner', v_function, 'execute') then
      execute format('grant execute on function %s to tool_runner', v_function::regprocedure);
    end if;
  exception when insufficient_privilege then
    null;
  end;
  return app.add_tool(
    (select p.proname::text from pg_catalog.pg_proc as p
     where p.oid = v_function and p.pronamespace = 'tools'::regnamespace), p_chatbot_id, p_description);
end
$$;

comment on function parlance.register_tool(text, uuid, text) is
  $$Let the models of your chatbots ask for a function of yours

  p_function: in schema tools, for example 'tools.order_status(text)'.  What it takes becomes the JSON
  schema that models see; its comment says what it does, unless p_description does; lines "name: …" there
  describe the parameters.  tool_runner gets the right to execute it, if the caller may grant that.
  p_chatbot_id: null for all the chatbots that there are.  Returns name, description and parameters.
  Repeating it changes the description.  Errors: 404 not_found; 422 unfit_function.$$;


create or replace function parlance.unregister_tool(p_function text) returns boolean
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, for the tables; it serves the caller's organization only.
declare
  v_name text := regexp_replace(regexp_replace(trim(p_function), '\(.*$', ''), '^tools\.', '');
begin
  delete from app.chatbot_tools as t
  where t.organization_id = app.current_organization_id() and t.name = v_name;
  delete from app.registered_tools as t
  where t.organization_id = app.current_organization_id() and t.name = v_name;
  return found;
end
$$;

comment on function parlance.unregister_tool(text) is
  $$Take a function away from the models of all your chatbots

  Returns whether it was registered.$$;


create or replace function app.chatbot_tools_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object", "required": ["data"],
  "properties": {
    "data": {"type": "array", "items": {
      "type": "object",
      "required": ["name", "description", "parameters", "isBuiltIn", "isEnabled", "problem"],
      "properties": {
        "name": {"type": "string"},
        "description": {"type": "string", "nullable": true,
                        "description": "What models are told that it does"},
        "parameters": {"type": "object", "nullable": true, "additionalProperties": true,
                       "description": "JSON Schema of what it takes"},
        "isBuiltIn": {"type": "boolean"},
        "isEnabled": {"type": "boolean", "description": "Whether this chatbot''s model may ask for it"},
        "problem": {"type": "string", "nullable": true,
                    "description": "Why it is not offered, although it was chosen once"}
      }}}
  }}'::jsonb;

comment on function app.chatbot_tools_schema() is
  'The JSON Schema of what app.read_chatbot_tools returns.';


create or replace function app.chatbot_tools_update_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object", "required": ["enabled"],
  "properties": {
    "enabled": {"type": "array", "maxItems": 100,
                "items": {"type": "string", "minLength": 1, "maxLength": 63},
                "description": "The names of all tools that this chatbot''s model may ask for"}
  },
  "example": {"enabled": ["search_knowledge", "request_human"]}}'::jsonb;

comment on function app.chatbot_tools_update_schema() is
  'The JSON Schema of the choice of a chatbot''s tools.';


create or replace function app.tool_bodies(chatbot app.chatbot_instances) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
begin
  return jsonb_build_object('data', coalesce((
    select jsonb_agg(jsonb_build_object(
        'name', k.name,
        'description', coalesce(k.description, i.description),
        'parameters', i.parameters,
        'isBuiltIn', k.is_built_in,
        'isEnabled', exists (
          select from app.chatbot_tools as t
          where t.organization_id = (tool_bodies.chatbot).organization_id
            and t.chatbot_id = (tool_bodies.chatbot).id and t.name = k.name),
        'problem', case when p.oid is null then 'The function is gone' else i.problem end)
      order by k.is_built_in desc, k.name collate "C")
    from (
      select b.name, null as description, true as is_built_in
      from unnest(app.built_in_tools()) as b (name)
      union all
      select r.name, r.description, false from app.registered_tools as r
      where r.organization_id = (tool_bodies.chatbot).organization_id
        and r.name <> all (app.built_in_tools())
    ) as k
    left join lateral (
      select f.oid from pg_catalog.pg_proc as f
      where f.pronamespace = 'tools'::regnamespace and f.proname = k.name
      limit 1
    ) as p on true
    left join lateral app.inspect_tool(p.oid) as i on p.oid is not null), '[]'));
end
$$;

comment on function app.tool_bodies(app.chatbot_instances) is
  $$The tools that a chatbot may have, as the API shows them: the built-in ones, and those that were
  registered for its organization$$;


create or replace function app.read_chatbot_tools() returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because require_chatbot has decided already who may: nobody reads the tables.
begin
  return app.tool_bodies(app.require_chatbot('tools.read'));
end
$$;

comment on function app.read_chatbot_tools() is
  'The tools of the chatbot of the path.  Errors: 401 not_signed_in, 403 forbidden, 404 not_found.';


create or replace function app.update_chatbot_tools(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the table; it asks who may.
declare
  v_chatbot app.chatbot_instances := app.require_chatbot('tools.write');
  v_wanted  text[];
  v_bad     record;
begin
  perform app.check_json(update_chatbot_tools.body, app.chatbot_tools_update_schema());
  v_chatbot := app.lock_chatbot(v_chatbot.organization_id, v_chatbot.id);
  v_wanted := array(select jsonb_array_elements_text(update_chatbot_tools.body -> 'enabled'));
  select w.name, t.value ->> 'problem' as problem into v_bad
  from unnest(v_wanted) as w (name)
  left join jsonb_array_elements(app.tool_bodies(v_chatbot) -> 'data') as t
    on t.value ->> 'name' = w.name
  where t.value is null or t.value ->> 'problem' is not null
  limit 1;
  if found then
    perform app.fail(
      400, 'invalid_field',
      case when v_bad.problem is null then format('enabled: there is no tool called %s', v_bad.name)
      else format('enabled: %s can be no tool: %s', v_bad.name, v_bad.problem) end, null,
      'parlance.register_tool makes a function of schema tools one');
  end if;
  delete from app.chatbot_tools as t
  where t.organization_id = v_chatbot.organization_id and t.chatbot_id = v_chatbot.id
    and t.name <> all (v_wanted);
  insert into app.chatbot_tools (organization_id, chatbot_id, name)
  select distinct v_chatbot.organization_id, v_chatbot.id, w.name from unnest(v_wanted) as w (name)
  on conflict do nothing;
  return app.tool_bodies(v_chatbot);
end
$$;

comment on function app.update_chatbot_tools(jsonb) is
  $$Choose what the model of the path's chatbot may ask for

  body: as app.chatbot_tools_update_schema() says.  Errors: 400 invalid_field, missing_field,
  unknown_field, 401 not_signed_in, 403 forbidden, 404 not_found.$$;


create or replace function api.chatbot_tools_get() returns jsonb
  language sql stable
return app.read_chatbot_tools();

comment on function api.chatbot_tools_get() is
  $$See which tools a chatbot's model may ask for

  The built-in ones, and the SQL functions that were registered for the organization, with the JSON
  schema that models see.
  Answer: 200 chatbot_tools.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function api.chatbot_tools_update(json) returns jsonb
  language sql volatile
return app.update_chatbot_tools(app.request_json($1));

comment on function api.chatbot_tools_update(json) is
  $$Choose which tools a chatbot's model may ask for

  enabled names all of them; the others are taken away, from the next call on.  Only a provider that
  has tools is offered any: the embedded one has none.
  Body: chatbot_tools_update.  Answer: 200 chatbot_tools.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 not_signed_in,
  session_revoked; 403 forbidden; 404 not_found.$$;


-- In a turn

create or replace function app.tool_context(turn app.turns) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
begin
  return jsonb_build_object(
    'turnId', (tool_context.turn).id, 'language', (tool_context.turn).language,
    'embeddingModelId', (tool_context.turn).parameters -> 'embeddingModelId',
    'sources', (tool_context.turn).sources,
    'claimedVisitor', (
      select c.user_identifier from app.chatbot_conversations as c
      where c.organization_id = (tool_context.turn).organization_id
        and c.id = (tool_context.turn).conversation_id));
end
$$;

comment on function app.tool_context(app.turns) is
  'What the built-in tools need to know of the turn for which they run.';


create or replace function app.tool_answer(
    content text, is_error boolean, is_told boolean, row_count integer
  ) returns jsonb
  language sql immutable parallel safe
return jsonb_build_object(
  'content', content, 'isError', is_error, 'isTold', is_told, 'rows', row_count, 'mayGoOn', true);

comment on function app.tool_answer(text, boolean, boolean, integer) is
  $$What the sidecar gets for a call: what to tell the model, and what came of it

  mayGoOn: whether the model may be asked again; not where no tokens are left for that.$$;


create or replace function app.lost_tool_answer() returns jsonb
  language sql immutable parallel safe
return app.tool_answer('{"error": "This conversation goes on elsewhere"}', true, false, null);

comment on function app.lost_tool_answer() is
  'What a worker gets that has lost the turn, or to a person: nothing is run for it.';


create or replace function sidecar.call_tool(
    turn jsonb, call jsonb, embedding extensions.vector default null
  ) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_turn   app.turns := app.hold_turn(call_tool.turn);
  v_before app.tool_calls;
  v_done   record;
begin
  if not app.is_held(v_turn, call_tool.turn) or exists (
    select from app.chatbot_conversations as c
    where c.organization_id = v_turn.organization_id and c.id = v_turn.conversation_id
      and (c.status = 'human' or c.taken_over_at >= v_turn.created_at)
  ) then
    return app.lost_tool_answer();
  end if;

  -- What an attempt before this one did is not done again.
  select c.* into v_before from app.tool_calls as c
  where c.organization_id = v_turn.organization_id and c.turn_id = v_turn.id
    and c.attempt < v_turn.fence and not c.is_error and c.name = call_tool.call ->> 'name'
    and c.name <> 'search_knowledge'
    and case when c.sealed is null then c.arguments else (app.full_tool_call(c)).arguments end
        = call_tool.call ->> 'arguments'
    and not exists (
      select from app.tool_calls as o
      where o.organization_id = c.organization_id and o.turn_id = c.turn_id
        and o.attempt = v_turn.fence and o.name = c.name and o.arguments = c.arguments)
  order by c.ordinal limit 1;
  if found then
    if v_before.sealed is not null then
      v_before := app.full_tool_call(v_before);
    end if;
    select v_before.result as content, false as is_error, true as is_told, null::text as error,
           v_before.rows as row_count, null::jsonb as searched, 0::numeric as duration_ms
    into v_done;
  else
    select p.* into v_done
    from app.perform_tool(v_turn, call_tool.call, app.tool_context(v_turn), call_tool.embedding,
                          false) as p;
  end if;

  insert into app.tool_calls
    (organization_id, turn_id, chatbot_id, ordinal, attempt, round, call_id, said, name, arguments,
     result, is_error, error, rows, duration_ms, is_confidential)
  values (
    v_turn.organization_id, v_turn.id, v_turn.chatbot_id,
    (select coalesce(max(c.ordinal), 0) + 1 from app.tool_calls as c
     where c.organization_id = v_turn.organization_id and c.turn_id = v_turn.id),
    v_turn.fence, coalesce((call_tool.call ->> 'round')::integer, 1),
    left(coalesce(call_tool.call ->> 'id', ''), 255), call_tool.call ->> 'said',
    left(coalesce(call_tool.call ->> 'name', ''), 255),
    coalesce(left((app.redact_secrets(call_tool.call ->> 'arguments')).redacted, 100000), ''),
    v_done.content, v_done.is_error, v_done.error, v_done.row_count, v_done.duration_ms,
    v_turn.parameters ? 'confidential');
  if v_done.searched is not null then
    update app.turns as t
    set sources = t.sources || (v_done.searched -> 'sources'),
        confidence = greatest(t.confidence, (v_done.searched ->> 'confidence')::real)
    where t.organization_id = v_turn.organization_id and t.id = v_turn.id;
  end if;
  return app.tool_answer(v_done.content, v_done.is_error, v_done.is_told, v_done.row_count)
         || jsonb_build_object('mayGoOn', app.extend_reservation(v_turn));
end
$$;

comment on function sidecar.call_tool(jsonb, jsonb, extensions.vector) is
  $$Run what a model asked for, and say what to tell it

  call: id, name, arguments (as JSON text), round, said; failure and durationMs where a first call was
  cut off.  embedding: of the argument that the step named.  Every call is kept in app.tool_calls.  A
  person who has the conversation, or another worker that has the turn: nothing is run.$$;


create or replace view api.tool_calls with (security_invoker = true) as
select
  c.organization_id, c.id, c.turn_id, c.chatbot_id, c.ordinal, c.attempt, c.round, c.call_id,
  c.said, c.name, c.arguments, c.result, c.is_error, c.error, c.rows, c.duration_ms, c.created_at
from app.tool_calls as c
inner join app.turns as t on c.organization_id = t.organization_id and c.turn_id = t.id
where t.removed_at is null;

comment on view api.tool_calls is
  'What the models of your chatbots asked to be run, and what they were told.';


revoke all on function
  app.current_conversation_id(), app.is_visitor_verified(), app.claimed_visitor(),
  app.current_visitor(), app.verified_visitor(jsonb), app.built_in_tools(),
  app.tool_type_schema(oid), app.tool_comment(text, text[]), app.inspect_tool(oid),
  app.enabled_tools(uuid, uuid, text), app.has_tools(app.turns), app.offered_tools(app.turns),
  app.tool_statement(oid, jsonb), app.tool_result(jsonb, boolean, integer),
  app.tool_complaint(text, text),
  app.perform_tool(app.turns, jsonb, jsonb, extensions.vector, boolean), app.tools_told(jsonb),
  app.tool_step(app.turns), app.search_for_tool(text), app.request_human(),
  tools.search_knowledge(text), tools.request_human(text), app.add_tool(text, uuid, text),
  parlance.register_tool(text, uuid, text), parlance.unregister_tool(text),
  app.chatbot_tools_schema(), app.chatbot_tools_update_schema(),
  app.tool_bodies(app.chatbot_instances), app.read_chatbot_tools(),
  app.update_chatbot_tools(jsonb), api.chatbot_tools_get(), api.chatbot_tools_update(json),
  app.tool_context(app.turns), app.tool_answer(text, boolean, boolean, integer),
  app.lost_tool_answer(), sidecar.call_tool(jsonb, jsonb, extensions.vector)
from public, anon, authenticated;

grant execute on function
  app.current_conversation_id(), app.is_visitor_verified(), app.claimed_visitor(),
  app.current_visitor()
to tool_runner, parlance_integrator;
grant execute on function
  app.search_for_tool(text), app.request_human(),
  tools.search_knowledge(text), tools.request_human(text)
to tool_runner;
grant execute on function
  app.read_chatbot_tools(), app.update_chatbot_tools(jsonb), api.chatbot_tools_get(),
  api.chatbot_tools_update(json)
to anon, authenticated;
grant execute on function
  app.add_tool(text, uuid, text), parlance.register_tool(text, uuid, text),
  parlance.unregister_tool(text)
to parlance_integrator;
grant execute on function sidecar.call_tool(jsonb, jsonb, extensions.vector) to sidecar;

revoke all on api.tool_calls from public, anon, authenticated;
grant select on api.tool_calls to authenticated;
