package io.entsdk.messaging.internal;

import io.entsdk.core.internal.Feature;
import io.entsdk.core.internal.Kernel;
import io.entsdk.core.internal.job.TenantJob;
import io.entsdk.core.internal.usage.UsageSource;
import io.entsdk.core.spi.PermissionSource;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.messaging.internal.attachment.AttachmentJob;
import io.entsdk.messaging.internal.attachment.SweepJob;
import io.entsdk.messaging.internal.draft.ScheduleJob;
import io.entsdk.messaging.internal.help.CallJob;
import io.entsdk.messaging.internal.item.ExpansionJob;
import io.entsdk.messaging.internal.item.ItemUsage;
import io.entsdk.messaging.internal.notice.NoticeJob;
import io.entsdk.messaging.internal.today.Tiles;
import java.util.List;

/** Describes ent-messaging to the runtime. */
public final class MessagingFeature implements Feature {

  /** Belongs to the runtime, so that a vendor's part that hangs is known at every page. */
  private final Tiles tiles = new Tiles();

  /** Return what asks vendors' parts for their tiles in the runtime of {@code kernel}. */
  public static Tiles tilesOf(Kernel kernel) {
    return kernel.features().stream()
        .filter(MessagingFeature.class::isInstance)
        .map(one -> ((MessagingFeature) one).tiles)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public String name() {
    return "messaging";
  }

  @Override
  public int schemaVersion() {
    return 1;
  }

  /** Return none: the rows of messaging are written and read as sets. */
  @Override
  public List<Class<?>> entities() {
    return List.of();
  }

  @Override
  public List<PersonalDataSource> personalData() {
    return List.of(new MessagingPersonalData());
  }

  @Override
  public List<TenantJob> jobs() {
    return List.of(
        new NoticeJob(),
        new AttachmentJob(),
        new CallJob(),
        new ScheduleJob(),
        new ExpansionJob(),
        new SweepJob());
  }

  @Override
  public List<PermissionSource> permissions() {
    return List.of(new MessagingPermissionTexts());
  }

  @Override
  public List<UsageSource> usage() {
    return List.of(new ItemUsage());
  }
}
