/** Invented French primary schools, for tests, demonstrations and benchmarks. */
module io.entsdk.sample {
  requires static transitive org.jspecify;

  exports io.entsdk.sample;
}
