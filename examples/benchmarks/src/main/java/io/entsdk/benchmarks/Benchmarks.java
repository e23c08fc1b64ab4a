package io.entsdk.benchmarks;

import io.entsdk.testkit.Database;

/**
 * Runs one benchmark by its name: {@code import}, {@code import-h2}, {@code cards}, {@code
 * sign-in}, {@code sign-in-h2}, {@code argon2}, {@code argon2-storm}, {@code access}, {@code
 * access-h2}, {@code messaging}, {@code deliveries}, {@code release}, {@code drift}, {@code audit},
 * {@code audit-h2}, {@code sweep}, {@code sweep-schools}, {@code sweep-plan} or {@code closure}.
 */
public final class Benchmarks {

  private static final int ENTRIES = 100_000;

  private Benchmarks() {}

  /** Run the benchmark that the first argument names, as large as the second says. */
  public static void main(String[] arguments) throws Exception {
    switch (arguments.length == 0 ? "" : arguments[0]) {
      case "import" -> new ImportBenchmark(Database.POSTGRES).run();
      case "import-h2" -> new ImportBenchmark(Database.H2).run();
      case "cards" -> new CardBenchmark().run();
      case "sign-in" -> new SignInBenchmark(Database.POSTGRES).run();
      case "sign-in-h2" -> new SignInBenchmark(Database.H2).run();
      case "argon2" -> new Argon2Benchmark(size(arguments, 101)).run();
      case "argon2-storm" -> new SignInStormBenchmark(size(arguments, 200)).run();
      case "access" -> new AccessBenchmark(Database.POSTGRES).run();
      case "access-h2" -> new AccessBenchmark(Database.H2).run();
      case "messaging" -> new MessagingBenchmark().run();
      case "deliveries" -> new DeliveryBenchmark().run();
      case "release" -> new ReleaseBenchmark(size(arguments, 60_000)).run();
      case "drift" -> new DriftBenchmark(size(arguments, 20_000)).run();
      case "audit" -> new AuditBenchmark(Database.POSTGRES, ENTRIES).run();
      case "audit-h2" -> new AuditBenchmark(Database.H2, ENTRIES).run();
      case "sweep" -> new SweepBenchmark(size(arguments, 4_000_000)).run();
      case "closure" -> new ClosureBenchmark(size(arguments, 10_000)).run();
      case "sweep-schools" -> new SweepSchoolsBenchmark(size(arguments, 4_000_000)).run();
      case "sweep-plan" -> new SweepPlanBenchmark(size(arguments, 10_000_000)).run();
      default ->
          throw new IllegalArgumentException(
              "Name a benchmark: import, import-h2, cards, sign-in, sign-in-h2, argon2, argon2-storm,"
                  + " access, access-h2, messaging, deliveries, release, drift, audit, audit-h2, sweep, sweep-schools, sweep-plan or closure");
    }
  }

  /** Return how many rows, pairs or operations are asked for. */
  private static int size(String[] arguments, int usual) {
    return arguments.length < 2 || arguments[1].isEmpty() ? usual : Integer.parseInt(arguments[1]);
  }
}
