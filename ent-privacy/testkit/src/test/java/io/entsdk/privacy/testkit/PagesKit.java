package io.entsdk.privacy.testkit;

import io.entsdk.core.EntRuntime;
import io.entsdk.core.spi.ExternalStore;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Holds one part with pages to the kit, whose tests are called one by one. */
class PagesKit extends PrivacyContract {

  private final PersonalDataSource source;
  private final @Nullable ExternalStore store;

  PagesKit(PersonalDataSource source) {
    this(source, null);
  }

  PagesKit(PersonalDataSource source, @Nullable ExternalStore store) {
    this.source = source;
    this.store = store;
  }

  @Override
  protected PersonalDataSource source() {
    return source;
  }

  @Override
  protected EntRuntime.Builder wired(EntRuntime.Builder wiring) {
    EntRuntime.Builder wired = super.wired(wiring);
    return store == null ? wired : wired.externalStore(store);
  }

  @Override
  protected Duration patience() {
    return Duration.ofSeconds(40);
  }

  @Override
  protected String prefix() {
    return "page_of_";
  }

  @Override
  protected void createTables(Ent school) {
    Pages.create(school);
  }
}
