package io.entsdk.webpush;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Is a push service on the own machine that answers as it is told, and keeps what it was given. */
final class PushServer implements AutoCloseable {

  /** Holds one request as it came. */
  record Pushed(Headers headers, byte[] body) {}

  private final HttpServer server;
  private final List<Pushed> pushed = new CopyOnWriteArrayList<>();
  private volatile int status = 201;

  PushServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    pushed.add(new Pushed(exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes()));
    exchange.getResponseHeaders().add("Location", origin() + "/elsewhere");
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  void answer(int code) {
    status = code;
  }

  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<Pushed> pushed() {
    return pushed;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
