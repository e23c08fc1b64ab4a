package io.entsdk.benchmarks;

import io.entsdk.testkit.Database;

/** Runs one benchmark by its name: {@code import}, {@code import-h2} or {@code cards}. */
public final class Benchmarks {

  private Benchmarks() {}

  /** Run the benchmark that the first argument names. */
  public static void main(String[] arguments) throws Exception {
    switch (arguments.length == 0 ? "" : arguments[0]) {
      case "import" -> new ImportBenchmark(Database.POSTGRES).run();
      case "import-h2" -> new ImportBenchmark(Database.H2).run();
      case "cards" -> new CardBenchmark().run();
      default -> throw new IllegalArgumentException("Name a benchmark: import, import-h2 or cards");
    }
  }
}
