package io.entsdk.quickstart;

import org.slf4j.LoggerFactory;

/** Stands in until the sources come. */
public final class Quickstart {

  private Quickstart() {}

  /** Say hello. */
  public static void main(String[] args) {
    LoggerFactory.getLogger(Quickstart.class).warn("started");
    System.out.println("Quickstart");
  }
}
