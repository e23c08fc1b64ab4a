package io.entsdk.sample;

import java.util.List;

/** Gives every seat to a child: first to the situations that are promised, then to chance. */
record Casting(int pupils, Seats seats, Families families, Wards wards, Dice dice) {

  private static final int ONE_WITHOUT_GUARDIAN_IN = 200;

  void run() {
    castSmall();
    castUsual();
    while (!seats.isEmpty()) {
      castByChance();
    }
  }

  private void castSmall() {
    if (Situation.TWINS.isGuaranteedFor(pupils)) {
      families.together(seats.takePair().orElseThrow());
      families.together(seats.takeUpTo(2));
      families.apart(seats.takeUpTo(1));
      families.alone(seats.takeUpTo(1));
    }
  }

  private void castUsual() {
    if (Situation.BLENDED_FAMILY.isGuaranteedFor(pupils)) {
      families.blended(seats.takeUpTo(2));
      families.namesakeParents(seats.takeUpTo(2));
      wards.namesakes(seats.takeUpTo(2));
      wards.fosterFamily(seats.take());
      wards.fosterHome(seats.takeUpTo(2));
    }
    for (int rank = 0; rank < pupils / ONE_WITHOUT_GUARDIAN_IN; rank++) {
      wards.withoutGuardian(seats.take());
    }
  }

  private void castByChance() {
    List<Seat> children = chanceChildren();
    int chance = dice.below(100);
    if (chance < 70) {
      families.together(children);
    } else if (chance < 86) {
      families.apart(children);
    } else if (chance < 96 || children.size() != 2 || children.get(0).equals(children.get(1))) {
      families.alone(children);
    } else {
      families.blended(children);
    }
  }

  private List<Seat> chanceChildren() {
    int chance = dice.below(100);
    if (chance >= 98) {
      return seats.takePair().orElseGet(() -> seats.takeUpTo(1));
    }
    return seats.takeUpTo(chance < 60 ? 1 : chance < 88 ? 2 : chance < 96 ? 3 : 4);
  }
}
