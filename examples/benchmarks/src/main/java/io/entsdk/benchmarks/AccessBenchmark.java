package io.entsdk.benchmarks;

import io.entsdk.core.access.Access;
import io.entsdk.core.access.AccessDecision.Granted;
import io.entsdk.core.access.AccessSnapshot;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.DirectoryPermissions;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Asks whether a teacher may read a pupil's record, in memory, against jCasbin on the same school
 * and the same pairs; then who may, loaded and from the database.
 */
final class AccessBenchmark {

  private static final int ROUNDS = 21;
  private static final int DECISIONS = 100_000;
  private static final int CASBIN_DECISIONS = 2_000;
  private static final int LISTS = 20;
  private static final int PUPILS = 1_000;

  private final Database database;

  AccessBenchmark(Database database) {
    this.database = database;
  }

  void run() throws Exception {
    try (Ent ent = Ent.on(database)) {
      TownSchool town = TownSchool.settle(ent, PUPILS);
      AccessSnapshot facts = town.access().snapshot(town.school().id());
      CasbinSchool casbin = new CasbinSchool(town);
      compare(town, facts, casbin);
      for (boolean counted : List.of(false, true)) {
        if (counted) {
          analyze(ent);
        }
        System.out.println(counted ? "With statistics:" : "Before the database has statistics:");
        lists(town, facts);
        costs(ent, town);
      }
    }
  }

  /** Let the database count its rows, as autovacuum does in the minute after an import. */
  private static void analyze(Ent ent) throws SQLException {
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("analyze");
    }
  }

  private static void compare(TownSchool town, AccessSnapshot facts, CasbinSchool casbin) {
    List<TownSchool.Pair> pairs = town.pairs();
    for (TownSchool.Pair pair : pairs) {
      if (ours(facts, pair) != casbin.allows(pair)) {
        throw new IllegalStateException("The two do not answer alike: " + pair);
      }
    }
    int[] at = new int[2];
    BooleanSupplier own = () -> ours(facts, pairs.get(at[0]++ % pairs.size()));
    BooleanSupplier other = () -> casbin.allows(pairs.get(at[1]++ % pairs.size()));
    double[] nanos = new double[ROUNDS];
    double[] ratios = new double[ROUNDS];
    for (int round = -2; round < ROUNDS; round++) {
      double theirs = nanos(other, CASBIN_DECISIONS);
      double mine = nanos(own, DECISIONS);
      if (round >= 0) {
        nanos[round] = mine;
        ratios[round] = theirs / mine;
      }
    }
    Arrays.sort(nanos);
    Arrays.sort(ratios);
    System.out.printf(
        "decide in %.0f ns over %d pairs; jCasbin takes %.0f times as long (medians of %d)%n",
        nanos[ROUNDS / 2], pairs.size(), ratios[ROUNDS / 2], ROUNDS);
  }

  private static boolean ours(AccessSnapshot facts, TownSchool.Pair pair) {
    return facts.decide(pair.teacher(), DirectoryPermissions.READ_PERSON, pair.pupil())
        instanceof Granted;
  }

  private void lists(TownSchool town, AccessSnapshot facts) {
    Access access = town.access();
    Scope school = new Scope.OfSchool(town.school().id());
    Scope pupil = town.pairs().get(0).pupil();
    report("load the school", () -> access.snapshot(town.school().id()) != null);
    for (Scope scope : List.of(school, pupil)) {
      String about = scope.getClass().getSimpleName();
      report(
          "whoMay, loaded, " + about,
          () -> !facts.whoMay(DirectoryPermissions.READ_PERSON, scope, town.head()).isEmpty());
      report(
          "whoMay, " + database + ", " + about,
          () ->
              !access
                  .whoMay(DirectoryPermissions.READ_PERSON, scope, 500, null, town.head())
                  .items()
                  .isEmpty());
    }
    System.out.printf("The school has %,d people%n", town.size());
  }

  /** Tell how many statements a list and a decision take, and how long the decision does. */
  private void costs(Ent ent, TownSchool town) {
    Scope school = new Scope.OfSchool(town.school().id());
    TownSchool.Pair pair = town.pairs().get(0);
    BooleanSupplier decide =
        () ->
            town.access().decide(pair.teacher(), DirectoryPermissions.READ_PERSON, pair.pupil())
                instanceof Granted;
    report("decide, " + database, decide);
    System.out.printf(
        "whoMay takes %d statements, decide %d%n",
        statementsOf(
            ent,
            () ->
                !town.access()
                    .whoMay(DirectoryPermissions.READ_PERSON, school, 500, null, town.head())
                    .items()
                    .isEmpty()),
        statementsOf(ent, decide));
  }

  private static int statementsOf(Ent ent, BooleanSupplier call) {
    boolean[] yes = new boolean[1];
    int sent = ent.statements().countIn(() -> yes[0] = call.getAsBoolean());
    if (!yes[0]) {
      throw new IllegalStateException("Nobody may anything");
    }
    return sent;
  }

  private static void report(String what, BooleanSupplier call) {
    double[] millis = new double[ROUNDS];
    nanos(call, LISTS);
    for (int round = 0; round < ROUNDS; round++) {
      millis[round] = nanos(call, LISTS) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf("%s: %.2f ms (median of %d)%n", what, millis[ROUNDS / 2], ROUNDS);
  }

  private static double nanos(BooleanSupplier call, int times) {
    int yes = 0;
    long start = System.nanoTime();
    for (int i = 0; i < times; i++) {
      yes += call.getAsBoolean() ? 1 : 0;
    }
    double each = (System.nanoTime() - start) / (double) times;
    if (yes == 0) {
      throw new IllegalStateException("Nobody may anything");
    }
    return each;
  }
}
