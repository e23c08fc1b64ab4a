package io.entsdk.testkit;

import io.entsdk.core.spi.PersonalDataSource;

/** Holds one source of a diary to the kit, whose tests are called one by one. */
class DiaryKit extends PersonalDataSourceContract {

  private final Ent ent;
  private final PersonalDataSource source;

  DiaryKit(Ent ent, PersonalDataSource source) {
    this.ent = ent;
    this.source = source;
  }

  @Override
  protected PersonalDataSource source() {
    return source;
  }

  @Override
  protected Ent ent() {
    return ent;
  }

  @Override
  protected String prefix() {
    return "diary_";
  }
}
