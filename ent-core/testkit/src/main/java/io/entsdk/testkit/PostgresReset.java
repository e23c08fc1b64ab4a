package io.entsdk.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Is the SQL by which a PostgreSQL database remembers how it was, in a schema of its own, and goes
 * back to it.
 *
 * <p>Rows go back; whatever else a test has changed makes the database unfit for another test:
 * tables, columns, constraints, triggers, functions, statistics of the planner, and tables that
 * have grown large.
 */
final class PostgresReset implements Reset {

  /** Keeps the rows and the shape of everything in {@code public}. */
  static final String PREPARE =
      """
      create schema settled;
      create function settled.shape() returns text language sql as $$
        select md5(string_agg(line, ',' order by line))
        from (
          select concat(c.relname, c.relkind, a.attname, a.atttypid, a.attnotnull) as line
          from pg_class c join pg_attribute a on a.attrelid = c.oid
          where c.relnamespace = 'public'::regnamespace
          union all
          select conname from pg_constraint where connamespace = 'public'::regnamespace
          union all
          select tgname from pg_trigger
          union all
          select proname from pg_proc where pronamespace = 'public'::regnamespace
          union all
          select nspname from pg_namespace where nspname not like 'pg\\_%'
          union all
          select concat('statistics ', s.starelid)
          from pg_statistic s join pg_class c on c.oid = s.starelid
          where c.relnamespace = 'public'::regnamespace
        ) lines
      $$;
      create function settled.set_back() returns boolean language plpgsql as $$
      declare
        one record;
      begin
        perform set_config('lock_timeout', '2s', true);
        perform set_config('session_replication_role', 'replica', true);
        if settled.shape() is distinct from (select shape from settled.shape_before)
          or exists (
            select 1 from pg_class
            where relnamespace = 'public'::regnamespace and relkind = 'r'
              and pg_relation_size(oid) > 262144)
        then
          return false;
        end if;
        for one in
          select c.relname, s.oid is not null as filled
          from pg_class c
          left join pg_class s
            on s.relname = 'was_' || c.relname and s.relnamespace = 'settled'::regnamespace
          where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        loop
          execute format('delete from public.%I', one.relname);
          if one.filled then
            execute format(
              'insert into public.%I select * from settled.%I', one.relname, 'was_' || one.relname);
          end if;
        end loop;
        return true;
      end
      $$;
      do $$
      declare
        one record;
        filled boolean;
      begin
        for one in
          select relname from pg_class
          where relnamespace = 'public'::regnamespace and relkind = 'r'
        loop
          execute format('select exists (select 1 from public.%I)', one.relname) into filled;
          if filled then
            execute format(
              'create table settled.%I as select * from public.%I', 'was_' || one.relname, one.relname);
          end if;
        end loop;
      end
      $$;
      create table settled.shape_before as select settled.shape() as shape;
      """;

  @Override
  public boolean setBack(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select settled.set_back()")) {
      return row.next() && row.getBoolean(1);
    }
  }
}
