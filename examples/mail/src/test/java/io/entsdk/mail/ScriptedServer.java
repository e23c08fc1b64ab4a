package io.entsdk.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Is a mail server that answers one command, such as RCPT, as it is told, and all else politely.
 */
final class ScriptedServer implements AutoCloseable {

  private final ServerSocket socket;
  private final String command;
  private final String answer;

  ScriptedServer(String command, String answer) throws IOException {
    this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    this.command = command;
    this.answer = answer;
    Thread thread = new Thread(this::serve, "scripted-mail-server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    try (Socket client = socket.accept();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        PrintWriter out =
            new PrintWriter(client.getOutputStream(), false, StandardCharsets.US_ASCII)) {
      say(out, "220 ready");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        say(out, line.startsWith(command) ? answer : "250 fine");
      }
    } catch (IOException e) {
      // The client has gone: its test is over.
    }
  }

  private static void say(PrintWriter out, String line) {
    out.print(line + "\r\n");
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
