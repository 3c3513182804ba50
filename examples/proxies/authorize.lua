-- `http-request lua.authorize URL`: asks poolhouse about the request, and ends it with poolhouse's answer unless that
-- is 200. HAProxy 2.5 or newer (its HTTP client for Lua). Anything unexpected ends the request with 503.

local PASSED_ON = { "x-auth-sub", "x-auth-username", "x-auth-client-id", "x-auth-scope", "x-auth-groups" }
local KEPT_BACK = {
    ["connection"] = true, ["content-length"] = true, ["expect"] = true, ["host"] = true, ["te"] = true,
    ["transfer-encoding"] = true, ["upgrade"] = true,
    -- The question is HAProxy's to ask, not the client's.
    ["x-forwarded-method"] = true, ["x-forwarded-uri"] = true,
    ["x-original-method"] = true, ["x-original-uri"] = true, ["x-original-url"] = true,
}

-- Of a refusal: what the client may read, and what lets browsers show it to pages of other origins.
local TOLD = { ["www-authenticate"] = true, ["content-type"] = true, ["vary"] = true, ["x-poolhouse-reason"] = true }

local function question(txn)
    local asked = {}
    for name, values in pairs(txn.http:req_get_headers()) do
        if not KEPT_BACK[name] then
            asked[name] = {}
            for index = 0, #values do
                asked[name][index] = values[index]
            end
        end
    end
    asked["x-forwarded-method"] = { [0] = txn.sf:method() }
    asked["x-forwarded-uri"] = { [0] = txn.sf:pathq() }
    return asked
end

local function refuse(txn, status, answer)
    local reply = txn:reply({ status = status })
    if answer then
        for name, values in pairs(answer.headers) do
            if TOLD[name] or name:find("^access%-control%-") then
                reply:add_header(name, values[0])
            end
        end
        reply:set_body(answer.body or "")
    end
    txn:done(reply)
end

core.register_action("authorize", { "http-req" }, function(txn, url)
    local asked, answer = pcall(function()
        return core.httpclient():get({ url = url, headers = question(txn), timeout = 5000 })
    end)
    if not asked or answer == nil or answer.status == 0 then
        txn:Warning("poolhouse does not answer")
        refuse(txn, 503, nil)
    elseif answer.status ~= 200 then
        refuse(txn, answer.status, answer)
    else
        for _, name in ipairs(PASSED_ON) do
            local values = answer.headers[name]
            if values then
                txn.http:req_set_header(name, values[0])
            end
        end
    end
end, 1)
