package io.entsdk.cli;

import org.slf4j.LoggerFactory;

/** Stands in until the sources come. */
public final class EntCli {

  private EntCli() {}

  /** Say hello. */
  public static void main(String[] args) {
    LoggerFactory.getLogger(EntCli.class).warn("started");
    System.out.println("EntCli");
  }
}
