package io.entsdk.core;

/** Names the trust domain that a vendor isolates: a school, a town, a région project. */
public record TenantId(int value) implements Comparable<TenantId> {

  public TenantId {
    if (value <= 0) {
      throw new IllegalArgumentException("A tenant id is a positive number, not " + value);
    }
  }

  /** Return the id of tenant number {@code value}, from 1 up. */
  public static TenantId of(int value) {
    return new TenantId(value);
  }

  @Override
  public int compareTo(TenantId other) {
    return Integer.compare(value, other.value);
  }
}
