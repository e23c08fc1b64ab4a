package io.entsdk.springboot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts a vendor's product; the SDK comes in through {@link EntConfiguration}. */
@SpringBootApplication
class HostApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(HostApplication.class, arguments);
  }
}
