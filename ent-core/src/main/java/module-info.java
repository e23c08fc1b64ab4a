/** Placeholder. */
module io.entsdk.core {
  requires jakarta.persistence;
  requires org.slf4j;
  requires static org.jspecify;

  exports io.entsdk.core;
}
