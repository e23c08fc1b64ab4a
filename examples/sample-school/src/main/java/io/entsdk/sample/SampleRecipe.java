package io.entsdk.sample;

import java.util.List;

/** What decides a school, to the last byte: a seed, a size, a school year and a site. */
public final class SampleRecipe {

  private static final int MOST_PUPILS = 1_000;

  private final long seed;
  private final int pupils;
  private final int schoolYear;
  private final Site site;

  SampleRecipe(long seed, int pupils, int schoolYear, Site site) {
    this.seed = seed;
    this.pupils = pupils;
    this.schoolYear = schoolYear;
    this.site = site;
  }

  /** Return this recipe for so many pupils, 1 to 1,000. */
  public SampleRecipe pupils(int count) {
    if (count < 1 || count > MOST_PUPILS) {
      throw new IllegalArgumentException("A sample school has 1 to 1000 pupils, not " + count);
    }
    return new SampleRecipe(seed, count, schoolYear, site);
  }

  /** Return this recipe for the school year that begins in {@code year}; pupils age with it. */
  public SampleRecipe schoolYear(int year) {
    return new SampleRecipe(seed, pupils, year, site);
  }

  SampleRecipe at(Site other) {
    return new SampleRecipe(seed, pupils, schoolYear, other);
  }

  /** Return the school: equal content, in equal order, for an equal recipe. */
  public SampleSchool generate() {
    Dice dice = new Dice(seed);
    ClassPlan plan = ClassPlan.of(pupils);
    People people = new People(dice, site.commune());
    Roll roll = new Roll();
    Births births = new Births(dice, schoolYear);
    Families families = new Families(people, births, roll, dice);
    Wards wards = new Wards(people, births, families, roll);
    new Casting(pupils, new Seats(plan.seats(), dice), families, wards, dice).run();
    List<SampleTeacher> teachers = new Staff(people, roll, plan.classes()).engage(pupils);
    String name = "École primaire " + dice.pick(Words.FRENCH.schools());
    return new SampleSchool(
        new SampleSchool.Sign(site.uai(), name, site.commune(), schoolYear),
        plan.classes(),
        teachers,
        roll);
  }
}
