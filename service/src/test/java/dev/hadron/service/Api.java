package dev.hadron.service;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

/** What the tests ask the service for, again and again. */
public final class Api {

    public static final String HOST = "app:processes";
    public static final String PROBLEM = "application/problem+json";

    private Api() {
    }

    /** A request whose path is already encoded. */
    public static RequestSpecification request() {
        return given().urlEncodingEnabled(false).contentType("application/json; charset=UTF-8");
    }

    public static Map<String, Object> definition(String definition, Object... args) {
        return Map.of("definition", definition, "host", HOST, "args", List.of(args));
    }

    /** Starts a process and answers its PID. */
    public static String spawn(String definition, Object... args) {
        return request().body(definition(definition, args)).post("/processes").then().statusCode(201).extract().path("pid");
    }

    /** The path of a process, by its PID or a name. */
    public static String process(String destination) {
        return "/processes/" + encode(destination);
    }

    public static String message(String destination, String topic) {
        return process(destination) + "/messages/" + encode(topic);
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The whole address of a path, for other clients. */
    public static URI address(String path) {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
    }
}
