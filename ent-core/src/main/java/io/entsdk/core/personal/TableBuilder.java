package io.entsdk.core.personal;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers what is to be said of one table, from {@link TableDescription#table} on.
 *
 * <p>Purpose, rule and erasure hold for the columns that follow. A column tells about the first
 * subject of the table, unless {@link #about} says otherwise.
 */
public final class TableBuilder {

  private final String table;
  private final List<KeyColumn> key = new ArrayList<>();
  private final ColumnsBuilder columns = new ColumnsBuilder();
  private final ErasureTermsBuilder terms = new ErasureTermsBuilder();
  private final SchoolTermsBuilder schools = new SchoolTermsBuilder();
  private boolean toldToGuardians;
  private boolean sharesKey;

  TableBuilder(String table) {
    this.table = table;
  }

  /**
   * Declare columns of the primary key beside the tenant, in their order; without this it is {@code
   * id}, a uuid. They are declared as columns all the same.
   */
  public TableBuilder key(KeyType type, String... names) {
    for (String name : names) {
      key.add(new KeyColumn(name, type));
    }
    return this;
  }

  /**
   * Say that rows have no primary key, such as the values of a list: {@link #key} names what leads
   * to the row that they are part of, and whoever takes one takes all that have the same there.
   * Such a table needs the default {@code locate}: by one of its own a source may erase one row a
   * key.
   */
  public TableBuilder sharedKey() {
    sharesKey = true;
    return this;
  }

  /** Say what the columns that follow serve, which rule ends them, and how. */
  public TableBuilder keeps(Purpose why, String until, ErasureMethod then) {
    columns.keep(new Keeping(why, until, then, ""));
    return this;
  }

  /** Say that the columns that follow outlive the person, until the rule ends them, and why. */
  public TableBuilder outlives(Purpose why, String until, String because) {
    columns.keep(new Keeping(why, until, ErasureMethod.KEEP, because));
    return this;
  }

  /**
   * Declare a column that holds the id of a person; the first one names whom the row is about. The
   * erasure that stands says what becomes of the row when that person is erased. The id itself is
   * in no copy.
   */
  public TableBuilder subject(String column, DataCategory category) {
    columns.subject(column, category, columns.kept());
    return this;
  }

  /**
   * Declare a column with whoever merely entered, decided or opened what the row is about, and the
   * columns that tell of that act: the row stays when that person is erased, and names nobody.
   */
  public TableBuilder doneBy(String column, String... act) {
    columns.subject(column, DataCategory.TRACE, columns.nameless());
    columns.act(List.of(act), columns.nameless(), column);
    return this;
  }

  /**
   * Declare a column with whoever contributed the row to a place of others, such as a page of a
   * wiki or a letter to a forum: it stays for {@code staysFor} without the name when that person is
   * erased, unless the person objects when the account is closed (arrêté of 30 November 2006,
   * article 6). Then the row goes, or is redacted where rows of others refer to it. What the row
   * tells beside is declared by {@link ErasureMethod#UNLINK} where it stays with the row, and by
   * {@link ErasureMethod#REDACT} where it goes with the name.
   */
  public TableBuilder contribution(
      String column, DataCategory category, ContributionPurpose staysFor) {
    columns.subject(column, category, columns.nameless());
    terms.contribution(column, staysFor);
    return this;
  }

  /**
   * Say that a row is part of the row of {@code table} to whose key {@code names} refer, as an
   * answer is of a form, and is about whom that one is about: it is found through it, goes before
   * it by what stands, and stays with it where a hold keeps it. The columns are never null, a
   * foreign key leads there, and they are declared all the same; the first one is what {@link
   * #about} calls the person.
   *
   * <p>Where that row goes with the person this one does, too. Where it loses the name alone, this
   * one may stay with it: by {@link ErasureMethod#UNLINK} without the columns that say {@link
   * ErasureMethod#REDACT}, by {@link ErasureMethod#REDACT} without any that it tells of the person.
   */
  public TableBuilder subjectOf(String table, String... names) {
    ParentLink up = new ParentLink(table, List.of(names));
    terms.parent(up);
    columns.partOf(up);
    return this;
  }

  /**
   * Say that a row is, in the same way, about others whom the row of {@link #subjectOf} names in
   * {@code ties}. It is owed for each who takes that row along. {@link #about} calls them by the
   * first column and that of theirs, such as {@code form_id.guardian_id}.
   */
  public TableBuilder alsoOf(String... ties) {
    columns.alsoOf(table, List.of(ties));
    return this;
  }

  /** Say that the columns that follow tell about the person in {@code subject}. */
  public TableBuilder about(String subject) {
    columns.about(subject);
    return this;
  }

  /** Declare personal columns that a copy under Art. 15 holds. */
  public TableBuilder personal(DataCategory category, String... names) {
    columns.personal(category, true, List.of(names));
    return this;
  }

  /** Declare personal columns that are never handed out, such as the hash of a secret. */
  public TableBuilder withheld(DataCategory category, String... names) {
    columns.personal(category, false, List.of(names));
    return this;
  }

  /**
   * Say that whoever acts in a child's name is given what rows of this table tell about the child.
   * Without this the copy for a guardian leaves the table out: what a child writes, or asks of an
   * adult, is the child's own.
   */
  public TableBuilder toldToGuardians() {
    toldToGuardians = true;
    return this;
  }

  /** Declare columns that tell nothing about a person, for one common reason. */
  public TableBuilder notPersonal(String reason, String... names) {
    columns.notPersonal(reason, List.of(names));
    return this;
  }

  /**
   * Say that {@code names} refer to the key of a row of {@code table}, by a foreign key: that row
   * goes after those of this table, and stays as long as one of them does.
   */
  public TableBuilder parent(String table, String... names) {
    terms.parent(new ParentLink(table, List.of(names)));
    return this;
  }

  /** Say which column holds the id of the school to which a row belongs. */
  public TableBuilder school(String column) {
    schools.link(new SchoolLink.Named(column));
    return this;
  }

  /**
   * Say that a row belongs to the school of the row of {@code table} to whose key {@code names}
   * refer, such as that of a class. Rows below a {@link #parent} belong to its school without this.
   */
  public TableBuilder schoolOf(String table, String... names) {
    schools.link(new SchoolLink.Through(table, List.of(names)));
    return this;
  }

  /** Say which columns name a school to which the row does not belong, as a decider's own. */
  public TableBuilder mentionsSchool(String... names) {
    schools.mentioned(List.of(names));
    return this;
  }

  /** Say what becomes of rows when their school is closed, where they do not just go. */
  public TableBuilder whenSchoolCloses(AtSchoolClosing end) {
    schools.end(end);
    return this;
  }

  /** Say that rows of this table go before those of {@code tables}, to which they do not refer. */
  public TableBuilder before(String... tables) {
    terms.before(List.of(tables));
    return this;
  }

  /** Say which columns hold the id of a record that a hold may keep, such as a message. */
  public TableBuilder heldWith(String... names) {
    terms.records(List.of(names));
    return this;
  }

  /** Say that a hold on anything that hangs on a row, such as one delivery, keeps it whole. */
  public TableBuilder heldWhole() {
    terms.heldWhole();
    return this;
  }

  /** Say that a change of a row moves the number in {@code column} on. */
  public TableBuilder versioned(String column) {
    terms.version(column);
    return this;
  }

  /** Say what stands for nothing in a column of text that is redacted and never null. */
  public TableBuilder emptied(String column, String nothing) {
    terms.emptied(column, nothing);
    return this;
  }

  /**
   * Say that a row goes as a whole, by the rule that stands, counted from the instant in {@code
   * column}: a {@code bigint} in microseconds since the epoch. Whoever keeps files beside the rows
   * looks after those. Columns that say {@link ErasureMethod#REDACT} by another rule go before it.
   *
   * <p>A sweep walks in the order of this column and the key, and needs an index on the tenant, the
   * column and the key.
   */
  public TableBuilder datedBy(String column) {
    return timed(column, RowClock.Kind.MICROSECONDS);
  }

  /** Say the same as {@link #datedBy} of a {@code timestamp with time zone}. */
  public TableBuilder stampedBy(String column) {
    return timed(column, RowClock.Kind.TIMESTAMP);
  }

  /** Say the same as {@link #datedBy} of the calendar day in a {@code date}. */
  public TableBuilder datedOn(String column) {
    return timed(column, RowClock.Kind.DAY);
  }

  /**
   * Say that a row goes as a whole on the day in {@code column}, a {@code date}: the last one on
   * which it may be there, by the rule that stands as the part itself has worked it out.
   */
  public TableBuilder dueOn(String column) {
    return timed(column, RowClock.Kind.LAST_DAY);
  }

  /**
   * Say that rows stay when their tenant is closed, and why. What they say of who did something is
   * taken from them all the same, as it is when that person is erased.
   */
  public TableBuilder staysAtClosing(String because) {
    terms.atClosing(new AtClosing.Stays(because));
    return this;
  }

  /**
   * Say that rows stand for something outside the database, such as a file, and that {@code job}
   * takes both once nothing refers to them: the closing of a tenant waits until it has.
   */
  public TableBuilder goesByJob(String job) {
    terms.atClosing(new AtClosing.GoesByJob(job));
    return this;
  }

  /** Say that rows go last when their tenant is closed: they tell others of whoever is gone. */
  public TableBuilder goesLast() {
    terms.atClosing(new AtClosing.GoesLast());
    return this;
  }

  /**
   * Return what was said.
   *
   * @throws IllegalArgumentException if a column that dates a row, or leads to its school or to the
   *     row that it is part of, is not declared, or if rows are to be told apart that share a key
   */
  public TableDescription build() {
    ErasureTerms ends = terms.build();
    SchoolTerms school = schools.build();
    columns.require(table, "is dated by", ends.clock().map(RowClock::column).stream());
    columns.require(table, "belongs to a school by", school.columns().stream());
    columns.require(table, "is part of another row by", columns.leading().stream());
    List<KeyColumn> keys = key.isEmpty() ? List.of(new KeyColumn("id", KeyType.UUID)) : key;
    return new TableDescription(
        table, keys, sharesKey, columns.ties(), columns.columns(), ends, school, toldToGuardians);
  }

  private TableBuilder timed(String column, RowClock.Kind kind) {
    terms.clock(new RowClock(column, kind, columns.kept().rule()));
    return this;
  }
}
