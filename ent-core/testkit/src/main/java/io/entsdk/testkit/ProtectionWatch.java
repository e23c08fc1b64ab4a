package io.entsdk.testkit;

import io.entsdk.core.internal.Wiring;
import io.entsdk.core.personal.ColumnDescription.Personal;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.personal.TableDescription;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks through statements for those that forgot the shared predicate: a read that would show what
 * is restricted, a deletion that would take away what is held.
 *
 * <p>A statement that must see or take everything says so in a comment, with its reason. Counting
 * the rows of a table, and locking them, shows nobody. It is a net with a known mesh: a statement
 * that keeps to the predicate for one of two people passes.
 */
public final class ProtectionWatch {

  private static final Pattern NAMED = Pattern.compile("(?:\\bfrom|\\bjoin|,) ?([a-z]\\w*)");
  private static final Pattern READS_ALL = Pattern.compile("^/\\* reads all - [a-z ]+ \\*/");
  private static final Pattern TAKES_ALL = Pattern.compile("^/\\* takes all - [a-z ]+ \\*/");
  private static final Pattern COUNTS =
      Pattern.compile("^select count\\(\\*\\) from \\w+( where tenant = \\S+( as int\\))?)?$");

  private static final ProtectionWatch ALL_TABLES =
      new ProtectionWatch(
          Wiring.features().stream()
              .flatMap(feature -> feature.personalData().stream())
              .flatMap(source -> source.describe().stream())
              .toList());

  /** Tables with more about people than traces, which are proof and never restricted. */
  private final Set<String> restrictable;

  private final Set<String> personal;

  /** Statements that were looked through already: most tests send the same. */
  private final Set<String> heedful = ConcurrentHashMap.newKeySet();

  public ProtectionWatch(Collection<TableDescription> described) {
    personal = named(described, any -> true);
    restrictable = named(described, category -> category != DataCategory.TRACE);
  }

  /** Return the watch over the tables of every jar on the class path. */
  static ProtectionWatch ofAllTables() {
    return ALL_TABLES;
  }

  /**
   * Look through all that {@code heard} has counted.
   *
   * @throws AssertionError if a statement forgot restrictions or holds
   */
  void require(StatementCounter heard) {
    Set<String> news = new HashSet<>(heard.listAll());
    news.removeAll(heedful);
    List<String> forgetful = forgetful(news);
    if (!forgetful.isEmpty()) {
      throw new AssertionError(
          "These statements forget what is restricted or held; see ProtectionWatch: " + forgetful);
    }
    heedful.addAll(news);
  }

  private static Set<String> named(
      Collection<TableDescription> described, Predicate<DataCategory> of) {
    return described.stream()
        .filter(table -> !table.ties().isEmpty())
        .filter(table -> table.personalColumns().stream().map(Personal::category).anyMatch(of))
        .map(table -> table.table().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** Return those of {@code statements} that forgot the predicate, each once. */
  public List<String> forgetful(Collection<String> statements) {
    return statements.stream()
        .distinct()
        .map(statement -> statement.strip().replaceAll("\\s+", " "))
        .distinct()
        .filter(statement -> forgets(statement.toLowerCase(Locale.ROOT)))
        .toList();
  }

  private boolean forgets(String sql) {
    if (sql.startsWith("delete")) {
      return touches(sql, personal) && !sql.contains("ent_core_held");
    }
    boolean shows = sql.startsWith("select") || sql.startsWith("with") || sql.startsWith("/*");
    return shows
        && touches(sql, restrictable)
        && !sql.contains("ent_core_restricted")
        && !sql.endsWith("for update")
        && !COUNTS.matcher(sql).matches()
        && !READS_ALL.matcher(sql).find()
        && !TAKES_ALL.matcher(sql).find();
  }

  private static boolean touches(String sql, Set<String> tables) {
    Set<String> named = new HashSet<>();
    Matcher names = NAMED.matcher(sql);
    while (names.find()) {
      named.add(names.group(1));
    }
    named.retainAll(tables);
    return !named.isEmpty();
  }
}
