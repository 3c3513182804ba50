// aws-amplify for a page: bundled as people bundle it, its functions at hand for the test.
import { Amplify } from "aws-amplify";
import * as auth from "aws-amplify/auth";
import { Hub } from "aws-amplify/utils";
import "aws-amplify/auth/enable-oauth-listener";

const heard = [];
Hub.listen("auth", ({ payload }) => heard.push(payload.event));
Amplify.configure({ Auth: { Cognito: window.settings } });
window.app = { auth, heard };
