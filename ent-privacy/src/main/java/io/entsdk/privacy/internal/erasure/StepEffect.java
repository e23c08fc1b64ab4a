package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.personal.ErasureMethod;
import java.util.Comparator;

/**
 * Is what was done to rows at one place of an erasure: what is declared there, or what the person
 * has asked for.
 */
record StepEffect(int place, ErasureMethod method) implements Comparable<StepEffect> {

  private static final Comparator<StepEffect> ORDER =
      Comparator.comparingInt(StepEffect::place).thenComparing(StepEffect::method);

  @Override
  public int compareTo(StepEffect other) {
    return ORDER.compare(this, other);
  }
}
