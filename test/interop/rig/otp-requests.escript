#!/usr/bin/env escript
%% -*- erlang -*-
%%! -hidden
%% An Erlang/OTP diameter node of the base accounting application (RFC 6733 section 9): it answers Accounting-Requests
%% with 2001, and sends them to each peer that comes up.
%%
%%   otp-requests.escript server PORT [key=value ...]
%%   otp-requests.escript client PORT [key=value ...]
%%
%%   identity=NAME   Origin-Host (server otp.example.test, client otp-client.example.test); the realm is what follows
%%                   the first dot
%%   requests=N      how many are sent to a peer that comes up (0)
%%   warm=N          how many are sent before those, and not counted (0)
%%   window=N        how many are in flight at the most (64)
%%
%% Prints `listening PORT`, `up NAME`, `down`, and for the requests that it sent `answered A of N in M ms`. It ends when its
%% standard input does; a client also when it has sent all: it sends DPR then. Exit status 0, or 1 where it could not start.

-module(otp_requests).
-mode(compile).
-export([main/1, peer_up/3, peer_down/3, pick_peer/5, prepare_request/4, prepare_retransmit/4, handle_answer/5,
         handle_error/5, handle_request/3]).

-define(SVC, requests).

main([Role, Port | Options]) ->
    ok = logger:set_primary_config(level, none),
    Main = self(),
    spawn(fun() -> until_end(), Main ! leave end),
    ok = diameter:start(),
    O = maps:from_list([list_to_tuple(string:split(A, "=")) || A <- Options]),
    Host = maps:get("identity", O, case Role of "server" -> "otp.example.test"; _ -> "otp-client.example.test" end),
    [_, Realm] = string:split(Host, "."),
    true = diameter:subscribe(?SVC),
    ok = diameter:start_service(?SVC,
           [{'Origin-Host', Host}, {'Origin-Realm', Realm}, {'Vendor-Id', 193}, {'Product-Name', "OTP"},
            {'Acct-Application-Id', [3]}, {decode_format, map}, {string_decode, false},
            {application, [{alias, common}, {dictionary, diameter_gen_base_rfc6733}, {module, ?MODULE}]},
            {application, [{alias, accounting}, {dictionary, diameter_gen_acct_rfc6733}, {module, ?MODULE}]}]),
    Number = list_to_integer(Port),
    Ip = {127, 0, 0, 1},
    Transport = case Role of
                    "server" -> {listen, [{transport_module, diameter_tcp},
                                          {transport_config, [{ip, Ip}, {port, Number}, {reuseaddr, true}]}]};
                    "client" -> {connect, [{transport_module, diameter_tcp},
                                           {transport_config, [{raddr, Ip}, {rport, Number}]}]}
                end,
    {ok, Ref} = diameter:add_transport(?SVC, Transport),
    case Role of
        "server" -> listening(Ref, 100), say("listening ~b", [Number]);
        "client" -> ok
    end,
    S = #{role => Role, host => Host, realm => Realm, requests => number("requests", O, 0),
          warm => number("warm", O, 0), window => number("window", O, 64)},
    loop(S),
    %% stop/0 sends DPR and waits for the answers
    diameter:stop(),
    say("done", []),
    halt(0).

loop(S) ->
    receive
        {diameter_event, ?SVC, {up, _, {_, Caps}, _, _}} -> up(S, Caps), loop(S);
        {diameter_event, ?SVC, {up, _, {_, Caps}, _}} -> up(S, Caps), loop(S);
        {diameter_event, ?SVC, {down, _, _, _}} -> say("down", []), loop(S);
        {diameter_event, ?SVC, {closed, _, Why, _}} ->
            say("closed ~s", [lists:sublist(lists:flatten(io_lib:format("~0p", [Why])), 200)]), loop(S);
        {diameter_event, ?SVC, _} -> loop(S);
        sent -> case S of #{role := "client"} -> ok; _ -> loop(S) end;
        leave -> ok
    end.

up(#{requests := N, warm := Warm, window := Window} = S, Caps) ->
    %% the capabilities are a record of {ours, theirs}; Origin-Host and Origin-Realm are its first fields
    {_, Peer} = element(2, Caps),
    {_, Realm} = element(3, Caps),
    say("up ~s", [Peer]),
    Main = self(),
    N > 0 andalso spawn_link(fun() ->
        send(S#{peer => Peer, peer_realm => Realm}, Warm, Window),
        Start = erlang:monotonic_time(microsecond),
        Answered = send(S#{peer => Peer, peer_realm => Realm}, N, Window),
        say("answered ~b of ~b in ~.1f ms", [Answered, N, (erlang:monotonic_time(microsecond) - Start) / 1000]),
        Main ! sent
    end).

%% N requests, never more than Window in flight; gives how many were answered with 2001
send(_, 0, _) -> 0;
send(S, N, Window) ->
    First = min(N, Window),
    [request(S, I) || I <- lists:seq(1, First)],
    collect(S, N, First, 0, 0).

collect(_, N, _, N, Good) -> Good;
collect(S, N, Sent, Done, Good) ->
    Code = receive {answer, C} -> C end,
    Sent < N andalso request(S, Sent + 1),
    collect(S, N, min(N, Sent + 1), Done + 1, case Code of 2001 -> Good + 1; _ -> Good end).

request(#{host := Host, realm := Realm, peer := Peer, peer_realm := PeerRealm}, I) ->
    Request = ['ACR' | #{'Session-Id' => Host ++ ";1;" ++ integer_to_list(I), 'Origin-Host' => Host,
                         'Origin-Realm' => Realm, 'Destination-Realm' => PeerRealm, 'Destination-Host' => [Peer],
                         'Accounting-Record-Type' => 1, 'Accounting-Record-Number' => I,
                         'Acct-Application-Id' => [3]}],
    Me = self(),
    case diameter:call(?SVC, accounting, Request, [detach, {timeout, 20000}, {extra, [Me]}]) of
        ok -> ok;
        {error, Why} -> say("not sent: ~0p", [Why]), Me ! {answer, none}
    end.

%% callbacks; those of a request end with who asked
peer_up(_, _, S) -> S.
peer_down(_, _, S) -> S.
pick_peer([P | _], _, _, _, _) -> {ok, P};
pick_peer([], _, _, _, _) -> false.
prepare_request(Packet, _, _, _) -> {send, Packet}.
prepare_retransmit(Packet, _, _, _) -> {send, Packet}.

handle_answer(Packet, _, _, _, Who) ->
    Code = case element(4, Packet) of
               [_ | #{'Result-Code' := [C]}] -> C;
               [_ | #{'Result-Code' := C}] -> C;
               Other -> say("answer ~0p", [Other]), none
           end,
    Code == 2001 orelse say("answer ~0p", [Code]),
    Who ! {answer, Code}.

handle_error(Why, _, _, _, Who) ->
    say("no answer: ~0p", [Why]),
    Who ! {answer, none}.

handle_request(Packet, _, {_, Caps}) ->
    [_ | #{'Session-Id' := Session, 'Accounting-Record-Type' := Type, 'Accounting-Record-Number' := Number}] =
        element(4, Packet),
    {Host, _} = element(2, Caps),
    {Realm, _} = element(3, Caps),
    {reply, ['ACA' | #{'Session-Id' => Session, 'Result-Code' => 2001, 'Origin-Host' => Host, 'Origin-Realm' => Realm,
                       'Accounting-Record-Type' => Type, 'Accounting-Record-Number' => Number}]}.

%% the listening socket is opened by another process
listening(_, 0) -> say("not listening", []), halt(1);
listening(Ref, N) ->
    case [P || P <- diameter_tcp:ports(Ref), is_tuple(P), element(1, P) == listen] of
        [_ | _] -> ok;
        [] -> timer:sleep(50), listening(Ref, N - 1)
    end.

until_end() ->
    case io:get_line("") of
        L when is_list(L); is_binary(L) -> until_end();
        _ -> ok
    end.

number(Key, O, Default) -> case O of #{Key := Text} -> list_to_integer(Text); _ -> Default end.

say(Format, Args) -> io:format("~s~n", [io_lib:format(Format, Args)]).
