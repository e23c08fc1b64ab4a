package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.EntRuntime;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.spi.ExternalStore;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.contribution.ContributionWish;
import io.entsdk.privacy.erasure.ErasureReport;
import io.entsdk.privacy.erasure.ErasureState;
import io.entsdk.privacy.inventory.InventoryCheck;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.ErasureTrial;
import io.entsdk.testkit.PersonalDataSourceContract;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;

/**
 * Proves that a part takes its place beside ours: all that {@link PersonalDataSourceContract} asks
 * of it alone, and then a whole erasure in a school that has every jar on the class path.
 *
 * <p>Words of their own are planted about two pupils in every table of every part, ours included.
 * One of them and her guardians are erased as in life, from the plan to the certificate; then every
 * row of every table is looked at, those of tables that nobody declared included, and stores that
 * are no tables are asked. Contributions to places of others stay without the name of whoever is
 * silent, and go with whoever objects. The node that erases dies at one commit after the other,
 * too. At last the whole tenant is closed, and only what says why it stays may stay.
 *
 * <p>A subclass names the source and creates its tables. With {@code @EachDatabase} and a field
 * {@code @Parameter Database database}, which {@link #database} returns, all of it is tried on
 * PostgreSQL, too.
 */
public abstract class PrivacyContract extends PersonalDataSourceContract {

  /** What these hold decides who is erased at all: they stand as the school has them. */
  private static final Set<String> DECIDING =
      Set.of(
          "ent_core_enrolment",
          "ent_core_assignment",
          "ent_core_function",
          "ent_core_guardianship",
          "ent_core_custody",
          "ent_core_agent",
          "ent_core_merge",
          "ent_core_identity",
          "ent_core_hold",
          "ent_core_held",
          "ent_core_restriction",
          "ent_core_restricted",
          "ent_core_event");

  private static final Set<String> BOOKS =
      Set.of("ent_privacy_", "ent_core_due", "ent_core_audit", "ent_core_event");

  private Ent ent;

  /**
   * Create the tables of the part, in the database of {@code school}, which has those of the SDK.
   */
  protected abstract void createTables(Ent school) throws SQLException;

  /** Return what to prove it on: H2, unless overridden. */
  protected Database database() {
    return Database.H2;
  }

  /** Wire what belongs to the part: its source, unless overridden; its stores, for one. */
  protected EntRuntime.Builder wired(EntRuntime.Builder wiring) {
    return wiring.personalData(source());
  }

  /** Return the rules that the part's columns name: those of French schools, unless overridden. */
  protected RetentionRules rules() {
    return RetentionRules.FRENCH_SCHOOL;
  }

  /** Put something about {@code person} into the part's stores that are no tables. */
  protected void keepElsewhere(PersonId person) {}

  /** Return how many commits go by from one death to the next: 1, unless overridden. */
  protected int commitsBetweenDeaths() {
    return 1;
  }

  /**
   * Return how long one erasure may take before a part is taken to hang: two minutes by default.
   */
  protected Duration patience() {
    return Duration.ofMinutes(2);
  }

  @Override
  protected final Ent ent() {
    return ent;
  }

  @BeforeEach
  void openTheSchool() throws SQLException {
    ent = opened();
  }

  @AfterEach
  void closeTheSchool() {
    ent.close();
  }

  private Ent opened() throws SQLException {
    Ent school = Ent.on(database(), this::wired);
    createTables(school);
    return school;
  }

  @Test
  void theInventoryIsWhatIsThere() {
    InventoryCheck check = Privacy.of(ent.tenant(), rules()).inventory().check();
    assertTrue(check.passed(), check::toString);
  }

  @Test
  void whoeverIsErasedIsGoneFromTheWholeDatabase() throws SQLException {
    WholeErasure erasure = new WholeErasure(ent, Set.of());
    ErasureTrial trial =
        new ErasureTrial(ent, Set.of(ent.ada(), ent.grace(), ent.charles()), BOOKS);
    trial.plantInOurs(ent.ada(), ent.bob(), PrivacyContract::isDeciding);
    trial.plantInOurs(ent.bob(), ent.linus(), PrivacyContract::isDeciding);
    plantInThePart();
    objectWhereSomethingWouldStay(trial);
    trial.begin(Set.of(ent.bob(), ent.linus()));
    assertEquals(List.of(), trial.wrongCopies());
    Map<String, Long> elsewhere = keptElsewhere(ent.bob());

    ErasureReport report = certified(inTime(erasure::run));

    assertEquals(List.of(), trial.findings());
    new CertificateTrial(trial, Privacy.of(ent.tenant()).erasures().publicKeys())
        .hold(report, source().describe());
    assertEquals(List.of(), trial.wrongCopies());
    assertEquals(Map.of(), keptElsewhere(ent.ada()));
    assertEquals(elsewhere, keptElsewhere(ent.bob()));
    assertEquals(report, erasure.again(), "a second run changes nothing and certifies nothing");
    assertEquals(List.of(), trial.findings());
  }

  @Test
  void whereverANodeDiesTheNextOneEndsAlike() throws SQLException {
    int commits = erasedDyingAt(0);
    for (int commit = 1; commit <= commits; commit += commitsBetweenDeaths()) {
      closeTheSchool();
      openTheSchool();
      erasedDyingAt(commit);
    }
  }

  /** Guardians who live apart each ask for a copy of what is kept about their child. */
  @Test
  void noGuardianIsGivenWhatTellsOfTheOther() throws SQLException {
    GuardianCopies copies = new GuardianCopies(ent);
    ErasureTrial trial = new ErasureTrial(ent, Set.of(), BOOKS);
    trial.plantInOurs(ent.ada(), ent.bob(), DECIDING::contains);
    plant(ent.ada(), ent.bob());
    for (PersonId guardian : List.of(ent.grace(), ent.charles())) {
      trial.plantInOurs(guardian, ent.ada(), DECIDING::contains);
      plant(guardian, ent.ada());
    }
    copies.begin();

    assertEquals(List.of(), copies.findings());
  }

  /** The end of a contract, with rows in every table of every part. */
  @Test
  void whenTheTenantIsClosedOnlyWhatSaysWhyStays() throws SQLException {
    WholeClosure closure = new WholeClosure(ent);
    new ErasureTrial(ent, Set.of(ent.ada()), BOOKS)
        .plantInOurs(ent.ada(), ent.bob(), WholeClosure::isAsked);
    plantInThePart();
    closure.begin();

    inTime(closure::run);

    assertEquals(List.of(), closure.findings());
    assertEquals(Map.of(), keptElsewhere(ent.ada()));
  }

  /** A school of two ends, which alone knows Ada. */
  @Test
  void whenOneSchoolIsClosedTheOtherIsAsBefore() throws SQLException {
    OneSchoolClosure closure = new OneSchoolClosure(ent, source().describe());
    plantInThePart();
    closure.begin();

    inTime(closure::run);

    assertEquals(List.of(), closure.findings());
    assertEquals(Map.of(), keptElsewhere(ent.ada()));
  }

  /** Erase Ada alone, dying at commit {@code at} unless it is 0; return how many there were. */
  private int erasedDyingAt(int at) throws SQLException {
    WholeErasure erasure = new WholeErasure(ent, Set.of(ent.grace(), ent.charles()));
    ErasureTrial trial = new ErasureTrial(ent, Set.of(ent.ada()), BOOKS);
    plantInThePart();
    trial.begin(Set.of(ent.bob(), ent.linus()));

    int commits = erasure.dyingAt(at, this::wired);
    certified(erasure.run());

    assertEquals(List.of(), trial.findings(), "after a death at commit " + at);
    assertEquals(Map.of(), keptElsewhere(ent.ada()), "after a death at commit " + at);
    return commits;
  }

  private <T> T inTime(ThrowingSupplier<T> work) {
    return assertTimeoutPreemptively(
        patience(),
        work,
        "something hangs while rows are erased, and whoever would place a hold waits for it");
  }

  /** Rules and erasures stand in tables of ent-privacy, and would be gone by, and gone on with. */
  private static boolean isDeciding(String table) {
    return DECIDING.contains(table) || table.startsWith("ent_privacy_");
  }

  private void plantInThePart() throws SQLException {
    plant(ent.ada(), ent.bob());
    plant(ent.bob(), ent.linus());
    keepElsewhere(ent.ada());
    keepElsewhere(ent.bob());
  }

  /** Ada leaves without a word, and her mother takes away what she has contributed. */
  private void objectWhereSomethingWouldStay(ErasureTrial trial) throws SQLException {
    boolean contributes =
        source().describe().stream().anyMatch(table -> !table.terms().contributions().isEmpty());
    if (contributes) {
      plant(ent.grace(), ent.bob());
      Privacy.of(ent.tenant())
          .contributions()
          .answer(ent.grace(), ContributionWish.TAKE_AWAY, ent.as(ent.grace()));
      trial.objects(ent.grace());
    }
  }

  private static ErasureReport certified(ErasureReport report) {
    assertEquals(List.of(), report.failures(), "what could not be erased, and why");
    assertEquals(ErasureState.CERTIFIED, report.state());
    return report;
  }

  /** Return the stores that keep something about {@code person}, by what they say, and how much. */
  private Map<String, Long> keptElsewhere(PersonId person) {
    Map<String, Long> kept = new TreeMap<>();
    for (ExternalStore store : ent.runtime().kernel().extensions().stores()) {
      kept.put(store.id(), store.count(ent.tenant().id(), person));
    }
    kept.values().removeIf(count -> count == 0);
    return kept;
  }
}
