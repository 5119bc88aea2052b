cd /work/main/libs/licensing/src/tmp
sed -e "s#../../../apps/api/src/server.js#./tmp-server.js#; s#'\./\(api\|database\|facts\)\.js'#'../../../testing/src/\1.js'#" ../../../testing/src/world.ts > world.ts
printf "export { sellerRequest, legalProfile } from '../../../testing/src/facts.js';\nexport * from './world.js';\n" > testing.ts
for f in ../../../tenancy/src/*.int.spec.ts ../*.int.spec.ts; do [ -f $f ] && sed -e "s#'\#testing'#'./testing.js'#; s#'\./\(licensing\|application\|persistence\)#'../\1#" $f > $(basename $f); done
