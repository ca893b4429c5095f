package dev.hadron.deployment.dev;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import io.vertx.core.json.JsonObject;

/** Asks as a page of the Dev UI does: one call at a time, over the socket of its JSON-RPC. */
final class DevUiSocket {

    private static final int SECONDS = 20;

    private final URI uri;
    private final String namespace;

    DevUiSocket(String namespace, int port) {
        this.uri = URI.create("ws://localhost:" + port + "/q/dev-ui/json-rpc-ws");
        this.namespace = namespace;
    }

    /** What the browser is sent: {@code result} with its {@code object}, or {@code error} with its {@code message}. */
    JsonObject call(String method, Map<String, Object> parameters) {
        Answer answer = new Answer();
        WebSocket socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(uri, answer)
                .orTimeout(SECONDS, TimeUnit.SECONDS).join();
        try {
            socket.sendText(new JsonObject().put("jsonrpc", "2.0").put("id", 1).put("method", namespace + "_" + method)
                    .put("params", new JsonObject(parameters)).encode(), true);
            return answer.whole.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        } finally {
            socket.abort();
        }
    }

    /** The first message that has an answer's id; others tell every page of what goes on. */
    private static final class Answer implements WebSocket.Listener {

        private final CompletableFuture<JsonObject> whole = new CompletableFuture<>();
        private final StringBuilder parts = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            parts.append(part);
            if (last) {
                JsonObject message = new JsonObject(parts.toString());
                parts.setLength(0);
                if (Integer.valueOf(1).equals(message.getInteger("id"))) {
                    whole.complete(message);
                }
            }
            socket.request(1);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable problem) {
            whole.completeExceptionally(problem);
        }
    }
}
