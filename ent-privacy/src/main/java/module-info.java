/** What is kept about whom, until when and on what ground. */
module io.entsdk.privacy {
  requires transitive io.entsdk.core;
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports io.entsdk.privacy;
  exports io.entsdk.privacy.archive;
  exports io.entsdk.privacy.closure;
  exports io.entsdk.privacy.consent;
  exports io.entsdk.privacy.contribution;
  exports io.entsdk.privacy.copy;
  exports io.entsdk.privacy.due;
  exports io.entsdk.privacy.erasure;
  exports io.entsdk.privacy.inventory;
  exports io.entsdk.privacy.pseudonym;
  exports io.entsdk.privacy.request;
  exports io.entsdk.privacy.retention;
  exports io.entsdk.privacy.spi;
  exports io.entsdk.privacy.sweep;

  provides io.entsdk.core.internal.Feature with
      io.entsdk.privacy.internal.PrivacyFeature;
}
