package io.entsdk.testkit;

import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.Kernel;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.ErasureOrder;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds a whole database, from which people are erased, against what every part in it declares: the
 * jars on the class path, those that the runtime was given, and the tables that nobody declares.
 *
 * <p>What must be left is worked out from the declarations alone, row by row. A table in which the
 * erasure itself keeps its books is named as such: there others' rows must stand, and more may.
 */
public final class ErasureTrial {

  private static final TenantId ELSEWHERE = TenantId.of(2);

  private final Ent ent;
  private final Set<PersonId> leaving;
  private final Set<PersonId> staying = new LinkedHashSet<>();
  private final Set<PersonId> objecting = new LinkedHashSet<>();
  private final Set<String> books;
  private final List<PersonalDataSource> sources;
  private final PartRows bare;
  private PartRows planted;
  private @Nullable TwinTenant twin;

  /**
   * Begin in the database of {@code ent}, in which all stands that the erasure has said already,
   * and nothing was planted yet.
   *
   * @param leaving who is erased, and nobody else
   * @param books what the names of the tables begin with in which the erasure keeps its books
   */
  public ErasureTrial(Ent ent, Set<PersonId> leaving, Set<String> books) {
    this.ent = ent;
    this.leaving = Set.copyOf(leaving);
    this.books = Set.copyOf(books);
    this.sources = sources(ent.runtime().kernel());
    this.bare = read();
    this.planted = bare;
  }

  /** Vendors' parts before ours, and the directory last. */
  private static List<PersonalDataSource> sources(Kernel kernel) {
    List<PersonalDataSource> ours = new ArrayList<>();
    kernel.features().forEach(feature -> ours.addAll(0, feature.personalData()));
    return Stream.concat(kernel.extensions().personalData().stream(), ours.stream()).toList();
  }

  /**
   * Put something about {@code person} into every table of the jars on the class path but those
   * that are {@code leftEmpty}, with {@code other} wherever somebody else is named.
   */
  public void plantInOurs(PersonId person, PersonId other, Predicate<String> leftEmpty) {
    List<TableDescription> ours =
        ent.runtime().kernel().features().stream()
            .flatMap(feature -> feature.personalData().stream())
            .flatMap(source -> source.describe().stream())
            .toList();
    try (Connection connection = ent.dataSource().getConnection()) {
      // Another seed than that of the part's own rows: else a word of one may be a word of others.
      long seed = Objects.hash("ours", person, other);
      Planting planting = new Planting(connection, ent.tenant().id(), ours, seed);
      for (TableDescription table : ours) {
        if (!leftEmpty.test(table.table())) {
          planting.plant(table, person, other);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Nothing could be planted about " + person, e);
    }
  }

  /** Expect {@code person} to take away what they have contributed to places of others. */
  public void objects(PersonId person) {
    objecting.add(person);
  }

  /**
   * Remember all that stands now, beside a tenant that has the very same rows: what was planted
   * must go with whoever leaves, and stand with {@code others}.
   */
  public void begin(Set<PersonId> others) {
    staying.addAll(others);
    planted = read();
    twin = TwinTenant.of(ent, ELSEWHERE, "");
  }

  /** Return where the copies that people are owed differ from what stands about them. */
  public List<String> wrongCopies() {
    PartRows now = read();
    Set<PersonId> everybody = new LinkedHashSet<>(leaving);
    everybody.addAll(staying);
    List<String> findings = new ArrayList<>();
    for (PersonalDataSource source : sources) {
      SourceTrial trial = new SourceTrial(ent, source);
      ErasureModel model = new ErasureModel(source, now);
      for (PersonId person : everybody) {
        trial.forEachLink(
            person,
            (table, tie, link) -> {
              if (!trial.told(link).equals(model.told(table, tie, person))) {
                findings.add("export() by %s of %s".formatted(tie.name(), table.table()));
              }
            });
      }
    }
    return findings.stream().distinct().map(one -> one + " tells something else").toList();
  }

  /** Return every way in which the database is not what must be left without whoever leaves. */
  public List<String> findings() {
    PartRows now = read();
    return Stream.of(strayRows(now), lostInBooks(now), elsewhere(), namesLeft(now), wordsLeft(now))
        .flatMap(List::stream)
        .toList();
  }

  /** Tell whether {@code text}, such as a certificate, names whoever leaves or speaks of them. */
  public boolean isToldIn(String text) {
    List<TableDescription> all = described();
    return names(text, leaving)
        || leaving.stream().anyMatch(one -> new Canaries(all, planted, bare, one).speakIn(text));
  }

  /** Return how many rows {@code table} has lost since {@link #begin}. */
  public long rowsGone(String table) {
    return (long) planted.of(table).size() - read().of(table).size();
  }

  private List<String> strayRows(PartRows now) {
    return now.without(books).differenceTo(expected().without(books)).stream()
        .map(line -> "after the erasure, by what is declared, " + line)
        .toList();
  }

  /** Erase by the declarations alone, again and again until nothing more goes. */
  private PartRows expected() {
    List<TableDescription> all = described();
    ErasureModel model = new ErasureModel(all, planted).objecting(objecting);
    int changed = 1;
    while (changed > 0) {
      changed = 0;
      for (TableDescription table : all) {
        for (PersonId person : leaving) {
          changed += table.ties().stream().mapToInt(at -> model.erase(table, at, person)).sum();
        }
      }
    }
    return model.rows();
  }

  private List<TableDescription> described() {
    return sources.stream().flatMap(one -> ErasureOrder.of(one.describe()).stream()).toList();
  }

  private List<String> lostInBooks(PartRows now) {
    return planted.only(books).missingIn(now).stream()
        .filter(row -> names(row, staying) && !names(row, leaving))
        .map(row -> "lost or changed, though it is about somebody else: " + row)
        .toList();
  }

  private static boolean names(String row, Set<PersonId> people) {
    return people.stream().anyMatch(one -> row.contains(one.toString()));
  }

  private List<String> elsewhere() {
    return twin == null
        ? List.of()
        : twin.touched().stream()
            .map(table -> table + " lost or changed rows of another tenant")
            .toList();
  }

  private List<String> namesLeft(PartRows now) {
    Set<String> kept = kept();
    return leaving.stream()
        .flatMap(one -> now.placesOf(one.toString()).stream())
        .distinct()
        .filter(place -> !kept.contains(place))
        .map(place -> place + " still names whoever was erased; " + advice(place))
        .toList();
  }

  private List<String> wordsLeft(PartRows now) {
    List<TableDescription> all = described();
    return leaving.stream()
        .map(one -> new Canaries(all, planted, bare, one, objecting.contains(one)))
        .flatMap(words -> words.placesIn(now, all).stream())
        .distinct()
        .map(place -> place + " still holds words about whoever was erased; " + advice(place))
        .toList();
  }

  private Set<String> kept() {
    Set<String> kept = new TreeSet<>();
    described()
        .forEach(
            table ->
                table.personalColumns().stream()
                    .filter(column -> column.erasure() == ErasureMethod.KEEP)
                    .forEach(column -> kept.add(table.table() + "." + column.column())));
    return kept;
  }

  private String advice(String place) {
    String table = place.substring(0, place.indexOf('.'));
    return described().stream().anyMatch(one -> one.table().equals(table))
        ? "declare the column as personal, with what becomes of it"
        : "no part declares this table: describe() it, or do not keep it";
  }

  private PartRows read() {
    return PartRows.read(ent, "", ent.tenant().id());
  }
}
