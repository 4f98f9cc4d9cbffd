-- Drives Neovim 0.7 with the plan that PLAN names and the program that PROGRAM names, and prints what it shows, a line for each step.
-- Run as: nvim --headless -u NONE -i NONE -S neovim.lua

local patience = 60000

local function say(...)
  io.stdout:write(table.concat({ ... }, " ") .. "\n")
end

-- Waits until something is so; says where it never was.
local function wait(what, is_so)
  if not vim.wait(patience, is_so, 20) then say("never: " .. what) end
end

local function found(code, buffer)
  return vim.tbl_filter(function(finding) return finding.code == code end, vim.diagnostic.get(buffer or 0))
end

local function errors()
  return vim.diagnostic.get(nil, { severity = vim.diagnostic.severity.ERROR })
end

-- The first place of a text, as line and column from 0.
local function place(text, behind)
  for line, words in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, true)) do
    local from = words:find(text, 1, true)
    if from then return line - 1, from - 1 + (behind and #text or 0) end
  end
  say("nowhere: " .. text)
  return 0, 0
end

local function ask(method, more)
  local parameters = vim.tbl_extend("force", vim.lsp.util.make_position_params(), more or {})
  local answers, fault = vim.lsp.buf_request_sync(0, method, parameters, patience)
  if not answers then return say("no answer: " .. method .. " " .. (fault or "")) end
  for _, answer in pairs(answers) do
    -- A text that changes meanwhile is asked about again.
    if answer.error and answer.error.code ~= -32801 then say("refused: " .. answer.error.message) end
    return answer.result
  end
end

local function run()
  vim.o.swapfile = false
  vim.o.hidden = true
  local client = vim.lsp.start_client({ name = "transition", cmd = { vim.env.PROGRAM, "lsp" }, root_dir = vim.env.PLAN })
  vim.api.nvim_create_autocmd("BufReadPost", {
    pattern = "*.yaml",
    callback = function(opened) vim.lsp.buf_attach_client(opened.buf, client) end,
  })
  vim.cmd("silent edit " .. vim.env.PLAN .. "/handovers.yaml")

  wait("the plan is checked", function() return #found("handovers-unaccepted") > 0 end)
  say("opened:", #errors(), "errors,", #found("handovers-unaccepted"), "finding that handovers are unaccepted")

  -- A mistake is made, shown, and mended.
  local line, column = place("task: public-order", true)
  vim.api.nvim_buf_set_text(0, line, column, line, column, { "s" })
  wait("the mistake is shown", function() return #found("unknown-id") > 0 end)
  local finding = found("unknown-id")[1]
  say("misspelt:", finding.message:gsub("\n", "; "), finding.lnum == line and "in its line" or "in another line")
  vim.cmd("silent undo")
  wait("it is mended", function() return #found("unknown-id") == 0 end)
  say("undone:", #errors(), "errors")

  -- What a key can be completed to, and an id.
  vim.api.nvim_win_set_cursor(0, { line + 1, column })
  local list = ask("textDocument/completion")
  local ids = vim.tbl_map(function(item) return item.label end, list and list.items or {})
  say("completes:", vim.tbl_contains(ids, "public-order") and "public-order" or "nothing of it")

  -- What it is, and where it is said.
  local hover = ask("textDocument/hover")
  say("hover:", hover and vim.tbl_count(hover) > 0 and "tells something" or "is silent")
  local targets = ask("textDocument/definition") or {}
  say("defined in:", targets[1] and vim.fn.fnamemodify(vim.uri_to_fname(targets[1].uri), ":t") or "no file")

  -- An id is renamed in all files, and back.
  for _, names in ipairs({ { "public-order", "order-in-public" }, { "order-in-public", "public-order" } }) do
    vim.api.nvim_win_set_cursor(0, { line + 1, column - 2 })
    vim.lsp.buf.rename(names[2])
    wait("it is renamed", function()
      return vim.api.nvim_buf_get_lines(0, line, line + 1, true)[1]:find("task: " .. names[2], 1, true)
    end)
    -- Its answer waits until all files are checked as they are now.
    local references
    repeat
      vim.wait(50)
      references = ask("textDocument/references", { context = { includeDeclaration = true } })
    until references
    say("referred to:", #references > 4 and "often" or "rarely", "with", #errors(), "errors")
    local files, left = 0, 0
    for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
      if vim.api.nvim_buf_is_loaded(buffer) then
        local text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, true), "\n")
        if text:find(names[2], 1, true) then files = files + 1 end
        if text:find("task: " .. names[1] .. "\n", 1, true) then left = left + 1 end
      end
    end
    say("renamed to " .. names[2] .. ":", files > 1 and "in several files" or "in " .. files .. " files,", left, "left")
  end

  vim.lsp.stop_client(client)
  wait("the server ends", function() return vim.lsp.client_is_stopped(client) end)
  say("ended")
end

local is_fine, fault = xpcall(run, debug.traceback)
if not is_fine then say(fault) end
vim.cmd("qall!")
