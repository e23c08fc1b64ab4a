package io.entsdk.quickstart;

import static java.util.Locale.FRENCH;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.School;
import io.entsdk.core.usage.Usage;
import io.entsdk.core.usage.UsageFigure;
import io.entsdk.core.usage.UsageWeek;
import java.time.LocalDate;

/** Prints how much a school uses its ENT; ent-core's README shows the body of this one method. */
final class Figures {

  private Figures() {}

  static void print(Tenant tenant, School school, Actor head) {
    UsageWeek week = UsageWeek.of(LocalDate.of(2026, 9, 15)); // 2026-W38
    for (UsageFigure one : Usage.of(tenant).figuresOf(school.id(), week.plus(-8), week, head)) {
      System.out.println(
          one.week() + " " + one.profile() + " " + one.measure().text(FRENCH) + " " + one.people());
    }
  }
}
