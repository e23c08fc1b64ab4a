/**
 * The kernel of the ENT SDK: runtime, directory, roster, access, protection, events and audit.
 *
 * <p>What lies in {@code internal} packages is shared with the three sibling jars and with nobody
 * else. Packages with entities are open, so that any persistence provider can fill their fields.
 */
module io.entsdk.core {
  requires transitive jakarta.persistence;
  requires org.slf4j;
  requires de.siegmar.fastcsv;
  requires static transitive org.jspecify;

  exports io.entsdk.core;
  exports io.entsdk.core.access;
  exports io.entsdk.core.agreement;
  exports io.entsdk.core.audit;
  exports io.entsdk.core.directory;
  exports io.entsdk.core.event;
  exports io.entsdk.core.launch;
  exports io.entsdk.core.personal;
  exports io.entsdk.core.protection;
  exports io.entsdk.core.roster;
  exports io.entsdk.core.spi;
  exports io.entsdk.core.usage;
  exports io.entsdk.core.internal to
      io.entsdk.auth,
      io.entsdk.messaging,
      io.entsdk.privacy;
  exports io.entsdk.core.internal.access to
      io.entsdk.auth,
      io.entsdk.messaging,
      io.entsdk.privacy;
  exports io.entsdk.core.internal.audit to
      io.entsdk.auth,
      io.entsdk.messaging,
      io.entsdk.privacy;
  exports io.entsdk.core.internal.directory to
      io.entsdk.auth,
      io.entsdk.messaging,
      io.entsdk.privacy;
  exports io.entsdk.core.internal.event to
      io.entsdk.auth,
      io.entsdk.messaging,
      io.entsdk.privacy;
  exports io.entsdk.core.internal.job to
      io.entsdk.auth,
      io.entsdk.messaging,
      io.entsdk.privacy;
  exports io.entsdk.core.internal.key to
      io.entsdk.auth,
      io.entsdk.messaging,
      io.entsdk.privacy;
  exports io.entsdk.core.internal.launch to
      io.entsdk.auth,
      io.entsdk.messaging,
      io.entsdk.privacy;
  exports io.entsdk.core.internal.persistence to
      io.entsdk.auth,
      io.entsdk.messaging,
      io.entsdk.privacy;
  exports io.entsdk.core.internal.personal to
      io.entsdk.privacy;
  exports io.entsdk.core.internal.protection to
      io.entsdk.auth,
      io.entsdk.messaging,
      io.entsdk.privacy;
  exports io.entsdk.core.internal.usage to
      io.entsdk.auth,
      io.entsdk.messaging,
      io.entsdk.privacy;

  opens io.entsdk.core.internal.directory;
  opens io.entsdk.core.internal.persistence;

  uses io.entsdk.core.internal.Feature;
  uses io.entsdk.core.spi.ConsentLookup;
  uses io.entsdk.core.spi.EventListener;
  uses io.entsdk.core.spi.Extension;
  uses io.entsdk.core.spi.ExternalStore;
  uses io.entsdk.core.spi.PermissionSource;
  uses io.entsdk.core.spi.PersonalDataSource;
  uses io.entsdk.core.spi.Metrics;
  uses io.entsdk.core.spi.Witness;

  provides io.entsdk.core.internal.Feature with
      io.entsdk.core.internal.CoreFeature;
}
