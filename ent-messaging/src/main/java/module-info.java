/**
 * Messaging: who may reach whom, what is said, when it is shown, and who has acknowledged it.
 *
 * <p>What lies in {@code internal} packages is nobody else's business. There are no entities: its
 * rows are read and written as sets.
 */
module io.entsdk.messaging {
  requires transitive io.entsdk.core;
  requires jakarta.persistence;
  requires org.slf4j;
  requires static org.jspecify;

  exports io.entsdk.messaging;
  exports io.entsdk.messaging.attachment;
  exports io.entsdk.messaging.html;
  exports io.entsdk.messaging.help;
  exports io.entsdk.messaging.item;
  exports io.entsdk.messaging.notice;
  exports io.entsdk.messaging.reach;
  exports io.entsdk.messaging.release;
  exports io.entsdk.messaging.spi;
  exports io.entsdk.messaging.today;

  provides io.entsdk.core.internal.Feature with
      io.entsdk.messaging.internal.MessagingFeature;
}
